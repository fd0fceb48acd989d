using System;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace PSDockerTools.Tests.Binding;

/// <summary>A PowerShell with <see cref="ShowSpecCommand"/>.</summary>
public sealed class SpecShell : IDisposable
{
    private readonly Runspace _runspace;

    public SpecShell()
    {
        InitialSessionState state = InitialSessionState.CreateDefault2();
        state.ThrowOnRunspaceOpenError = true;
        state.Commands.Add(new SessionStateCmdletEntry("Show-Spec", typeof(ShowSpecCommand), helpFileName: null));
        _runspace = RunspaceFactory.CreateRunspace(state);
        _runspace.Open();
    }

    /// <summary>The output of the script, one object per line.</summary>
    public string Run(string script)
    {
        using PowerShell shell = PowerShell.Create(_runspace).AddScript(script, useLocalScope: true);
        string output = string.Join('\n', shell.Invoke().Select(item => item?.ToString()));
        return shell.Streams.Error is [ErrorRecord error, ..] ? throw error.Exception : output;
    }

    /// <summary>The message that the script's error has for the person who typed it.</summary>
    public string Refuse(string script)
    {
        ParameterBindingException refused = Assert.ThrowsAny<ParameterBindingException>(() => { Run(script); });
        Assert.Equal("ParameterArgumentTransformationError", refused.ErrorId);
        return refused.Message;
    }

    public void Dispose() => _runspace.Dispose();
}
