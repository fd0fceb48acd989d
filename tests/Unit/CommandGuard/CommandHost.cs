using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace PSDockerTools.Tests.CommandGuard;

/// <summary>A PowerShell with two cmdlets that start nothing, but show what they would have started.</summary>
public sealed class CommandHost : IDisposable
{
    private readonly Runspace _runspace;

    public CommandHost()
    {
        InitialSessionState state = InitialSessionState.CreateDefault2();
        state.ThrowOnRunspaceOpenError = true;
        state.Commands.Add(new SessionStateCmdletEntry("Invoke-DockerRun", typeof(RunProbeCommand), helpFileName: null));
        state.Commands.Add(new SessionStateCmdletEntry("Invoke-DockerExec", typeof(ExecProbeCommand), helpFileName: null));
        state.Commands.Add(new SessionStateAliasEntry("drun", "Invoke-DockerRun"));
        _runspace = RunspaceFactory.CreateRunspace(state);
        _runspace.Open();
    }

    /// <summary>The output of the script.</summary>
    public IReadOnlyList<string> Run(string script)
    {
        using PowerShell shell = Script(script);
        List<string> output = [.. shell.Invoke().Select(item => item?.ToString() ?? "null")];
        return shell.Streams.Error is [var first, ..] ? throw first.Exception : output;
    }

    /// <summary>The output of the script; null if the script is refused.</summary>
    public string? TryRun(string script)
    {
        using PowerShell shell = Script(script);
        string output = string.Join(';', shell.Invoke());
        return shell.HadErrors ? null : output;
    }

    /// <summary>The error that ends the script's first statement that fails.</summary>
    public ErrorRecord Fail(string script)
    {
        using PowerShell shell = Script(script);
        List<PSObject> output = [.. shell.Invoke()];
        return shell.Streams.Error is [var first, ..] ? first : throw new InvalidOperationException($"It ran: {string.Join(", ", output)}");
    }

    /// <summary>A pipeline without any text.</summary>
    public PowerShell Empty()
    {
        PowerShell shell = PowerShell.Create();
        shell.Runspace = _runspace;
        return shell;
    }

    public void Dispose() => _runspace.Dispose();

    private PowerShell Script(string script) => Empty().AddScript(script, useLocalScope: true);
}
