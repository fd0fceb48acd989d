using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace PSDockerTools.Acceptance;

/// <summary>A PowerShell session with the built module imported.</summary>
internal sealed class Shell : IDisposable
{
    private readonly Runspace _runspace;

    public Shell(string? engine = null)
    {
        InitialSessionState state = InitialSessionState.CreateDefault2();
        state.ThrowOnRunspaceOpenError = true;
        state.ImportPSModule([TestEnvironment.Module]);
        _runspace = RunspaceFactory.CreateRunspace(state);
        _runspace.Open();
        Run($"$PSDefaultParameterValues = @{{ '*-Docker*:Engine' = '{engine ?? TestEnvironment.Engine}' }}").Succeeded();
    }

    public PowerShell Script(string script)
    {
        PowerShell shell = PowerShell.Create(_runspace);
        shell.AddScript(script);
        return shell;
    }

    /// <summary>Runs a script to its end. Errors are part of the outcome and are never thrown.</summary>
    public ScriptResult Run(string script)
    {
        using PowerShell shell = Script(script);
        List<PSObject> output = [];
        ErrorRecord? terminating = null;
        try { output.AddRange(shell.Invoke()); }
        catch (RuntimeException e) { terminating = e.ErrorRecord; }
        IEnumerable<ErrorRecord> errors = shell.Streams.Error;
        return new ScriptResult(
            script,
            output,
            [.. terminating is null ? errors : errors.Append(terminating)],
            [.. shell.Streams.Information],
            [.. shell.Streams.Warning.Select(warning => warning.Message)],
            [.. shell.Streams.Progress]);
    }

    /// <summary>Runs a script, which must succeed, and returns its output.</summary>
    public IReadOnlyList<PSObject> Get(string script) => Run(script).Succeeded().Output;

    /// <summary>Runs a script, which must succeed and return exactly one object.</summary>
    public dynamic One(string script) => Assert.Single(Get(script));

    public string Text(string script) => string.Join('\n', Get(script).Select(one => one?.ToString()));

    /// <summary>Returns the first object of a script, which is then stopped, as Select-Object -First does.</summary>
    public string First(string script) => Text($"do {{ {script} | ForEach-Object {{ $_; break }} }} while ($false)");

    public void Dispose() => _runspace.Dispose();
}
