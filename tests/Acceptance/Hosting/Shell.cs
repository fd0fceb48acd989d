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
        state.ImportPSModule([Place.Module]);
        _runspace = RunspaceFactory.CreateRunspace(state);
        _runspace.Open();
        Run($"$PSDefaultParameterValues = @{{ '*-Docker*:Engine' = '{engine ?? Place.Engine}' }}").Succeeded();
    }

    public PowerShell Script(string script)
    {
        PowerShell shell = PowerShell.Create(_runspace);
        shell.AddScript(script);
        return shell;
    }

    /// <summary>Runs a script to its end; what goes wrong is in the outcome, and never thrown.</summary>
    public Outcome Run(string script)
    {
        using PowerShell shell = Script(script);
        List<PSObject> output = [];
        ErrorRecord? terminating = null;
        try { output.AddRange(shell.Invoke()); }
        catch (RuntimeException e) { terminating = e.ErrorRecord; }
        IEnumerable<ErrorRecord> errors = shell.Streams.Error;
        return new Outcome(
            script,
            output,
            [.. terminating is null ? errors : errors.Append(terminating)],
            [.. shell.Streams.Information],
            [.. shell.Streams.Warning.Select(warning => warning.Message)],
            [.. shell.Streams.Progress]);
    }

    /// <summary>Runs a script that must succeed, and gives its output.</summary>
    public IReadOnlyList<PSObject> Get(string script) => Run(script).Succeeded().Output;

    /// <summary>Runs a script that must succeed and emit one thing.</summary>
    public dynamic One(string script) => Assert.Single(Get(script));

    public string Text(string script) => string.Join('\n', Get(script).Select(one => one?.ToString()));

    /// <summary>The first thing that a script emits; the script is ended then, as Select-Object -First ends it.</summary>
    public string First(string script) => Text($"do {{ {script} | ForEach-Object {{ $_; break }} }} while ($false)");

    public void Dispose() => _runspace.Dispose();
}
