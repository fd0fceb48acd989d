using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Threading.Tasks;

namespace PSDockerTools.Parity;

/// <summary>The built module, in a PowerShell of its own.</summary>
internal sealed class Module : IDisposable
{
    private static readonly string[] s_foreign = ["DOCKER_HOST", "DOCKER_CONTEXT", "DOCKER_API_VERSION", "DOCKER_DEFAULT_PLATFORM", "DOCKER_CONTENT_TRUST", "DOCKER_TLS", "DOCKER_TLS_VERIFY", "DOCKER_CERT_PATH"];
    private readonly LineFolder _folder;
    private readonly Runspace _runspace;

    public Module(LineFolder folder)
    {
        foreach (string variable in s_foreign)
        {
            Environment.SetEnvironmentVariable(variable, null);
        }

        Environment.SetEnvironmentVariable("DOCKER_CONFIG", folder.Configuration);
        Environment.SetEnvironmentVariable(LineFolder.SetVariable, LineFolder.SetValue);
        _folder = folder;
        InitialSessionState state = InitialSessionState.CreateDefault2();
        state.ThrowOnRunspaceOpenError = true;
        state.ImportPSModule([Place.Module]);
        _runspace = RunspaceFactory.CreateRunspace(state);
        _runspace.Open();
        _runspace.SessionStateProxy.Path.SetLocation(folder.Path);
    }

    /// <summary>Gives the module a line in the way in which a script would be moved over, and takes down what it made of it.</summary>
    public Task<Answer> SayAsync(Line line, RecordingEngine engine)
    {
        engine.Take();
        string message = "";
        try
        {
            (string cmdlet, IDictionary parameters) = Translate([.. line.Words.Select(_folder.Fill)]);
            parameters["Engine"] = engine.Endpoint.OriginalString;
            using PowerShell shell = PowerShell.Create(_runspace);
            shell.AddScript($"param($parameters) {cmdlet} @parameters").AddArgument(parameters);
            shell.Invoke();
            message = Told(shell.Streams.Error);
        }
        catch (RuntimeException e)
        {
            message = Told([e.ErrorRecord]);
        }

        return Task.FromResult(new Answer(engine.Take(), message));
    }

    public void Dispose() => _runspace.Dispose();

    private static string Told(IEnumerable<ErrorRecord> errors) => string.Join(' ', errors.Select(error => $"{error} [{error.FullyQualifiedErrorId}]"));

    /// <summary>The cmdlet for a line, and its parameters, as a script is moved over.</summary>
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
