using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Threading.Tasks;
using PSDockerTools.Testing;

namespace PSDockerTools.Parity;

/// <summary>Runs the built module in its own PowerShell runspace.</summary>
internal sealed class Module : IDisposable
{
    private static readonly string[] s_userVariables = ["DOCKER_HOST", "DOCKER_CONTEXT", "DOCKER_API_VERSION", "DOCKER_DEFAULT_PLATFORM", "DOCKER_CONTENT_TRUST", "DOCKER_TLS", "DOCKER_TLS_VERIFY", "DOCKER_CERT_PATH"];
    private readonly CaseDirectory _folder;
    private readonly Runspace _runspace;

    public Module(CaseDirectory folder)
    {
        foreach (string variable in s_userVariables)
        {
            Environment.SetEnvironmentVariable(variable, null);
        }

        Environment.SetEnvironmentVariable("DOCKER_CONFIG", folder.Configuration);
        Environment.SetEnvironmentVariable(CaseDirectory.SetVariable, CaseDirectory.SetValue);
        _folder = folder;
        InitialSessionState state = InitialSessionState.CreateDefault2();
        state.ThrowOnRunspaceOpenError = true;
        state.ImportPSModule([RepositoryPaths.Module]);
        _runspace = RunspaceFactory.CreateRunspace(state);
        _runspace.Open();
        _runspace.SessionStateProxy.Path.SetLocation(folder.Path);
    }

    /// <summary>Runs a command line with the module, converted as in the migration of a script, and records its requests.</summary>
    public Task<CommandResult> RunAsync(Line line, RecordingEngine engine)
    {
        engine.Take();
        string message = "";
        try
        {
            (string cmdlet, IDictionary parameters) = Translate([.. line.Words.Select(_folder.ReplacePlaceholders)]);
            parameters["Engine"] = engine.Endpoint.OriginalString;
            using PowerShell shell = PowerShell.Create(_runspace);
            shell.AddScript($"param($parameters) {cmdlet} @parameters").AddArgument(parameters);
            shell.Invoke();
            message = ErrorText(shell.Streams.Error);
        }
        catch (RuntimeException e)
        {
            message = ErrorText([e.ErrorRecord]);
        }

        return Task.FromResult(new CommandResult(engine.Take(), message));
    }

    public void Dispose() => _runspace.Dispose();

    private static string ErrorText(IEnumerable<ErrorRecord> errors) => string.Join(' ', errors.Select(error => $"{error} [{error.FullyQualifiedErrorId}]"));

    /// <summary>Returns the cmdlet and the parameters for a command line.</summary>
    private (string Cmdlet, IDictionary Parameters) Translate(IReadOnlyList<string> words)
    {
        using PowerShell shell = PowerShell.Create(_runspace);
        if (words[0] == "update")
        {
            const string Cmdlet = "Set-DockerContainer";
            return (Cmdlet, UpdateLine.Read(words, shell.AddCommand("Get-Command").AddArgument(Cmdlet).Invoke<CommandInfo>().Single()));
        }

        shell.AddCommand("ConvertFrom-DockerRun").AddParameter("ArgumentList", words.ToArray()).AddParameter("ErrorAction", ActionPreference.Stop);
        IDictionary table = (IDictionary)shell.Invoke().Single().BaseObject;
        return (words.First(word => word != "container") == "create" ? "New-DockerContainer" : "Invoke-DockerRun", table);
    }
}
