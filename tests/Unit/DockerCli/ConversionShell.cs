using System;
using System.Collections.Generic;
using System.Collections.Specialized;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using PSDockerTools.Commands;

namespace PSDockerTools.Tests.DockerCli;

/// <summary>A PowerShell that converts docker's lines, in the folder where the tests run.</summary>
public sealed class ConversionShell : IDisposable
{
    private readonly Runspace _runspace;

    public ConversionShell()
    {
        InitialSessionState state = InitialSessionState.CreateDefault2();
        state.ThrowOnRunspaceOpenError = true;
        state.Commands.Add(new SessionStateCmdletEntry("Invoke-DockerRun", typeof(RunParametersProbeCommand), helpFileName: null));
        state.Commands.Add(new SessionStateCmdletEntry("New-DockerContainer", typeof(RunParametersProbeCommand), helpFileName: null));
        state.Commands.Add(new SessionStateCmdletEntry("ConvertFrom-DockerRun", typeof(ConvertFromDockerRunCommand), helpFileName: null));
        _runspace = RunspaceFactory.CreateRunspace(state);
        _runspace.Open();
    }

    public void Dispose() => _runspace.Dispose();

    public IReadOnlyList<string> Run(string script, bool allowErrors = false)
    {
        using PowerShell shell = Script(script);
        List<string> output = [.. shell.Invoke().Select(item => item.ToString())];
        return shell.Streams.Error is [var first, ..] && !allowErrors ? throw first.Exception : output;
    }

    public OrderedDictionary Table(string script)
    {
        using PowerShell shell = Script(script);
        List<PSObject> output = [.. shell.Invoke()];
        return shell.Streams.Error is [var first, ..] ? throw first.Exception : Assert.IsType<OrderedDictionary>(Assert.Single(output).BaseObject);
    }

    public string Text(string line, string more) => Assert.Single(Lines(line, more).Output);

    public (IReadOnlyList<string> Output, IReadOnlyList<string> Warnings) Lines(string text, string more)
    {
        using PowerShell shell = Convert(text, more);
        List<string> output = [.. shell.Invoke().Select(item => item.ToString())];
        Assert.Empty(shell.Streams.Error);
        return (output, [.. shell.Streams.Warning.Select(warning => warning.Message)]);
    }

    public ErrorRecord Fail(string text, string more = "")
    {
        using PowerShell shell = Convert(text, more);
        Assert.Empty(shell.Invoke());
        return Assert.Single(shell.Streams.Error);
    }

    private PowerShell Convert(string text, string more) => Script($"ConvertFrom-DockerRun {ShellQuote.QuoteForPowerShell(text)} {more}");

    private PowerShell Script(string script)
    {
        PowerShell shell = PowerShell.Create();
        shell.Runspace = _runspace;
        return shell.AddScript(script);
    }
}
