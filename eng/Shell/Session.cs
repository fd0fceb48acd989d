using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace PSDockerTools.Shell;

/// <summary>A runspace with a host, one pipeline at a time, and Ctrl-C for the one that runs.</summary>
internal sealed class Session : IDisposable
{
    private readonly ShellHost _host = new();
    private readonly Runspace _runspace;
    private readonly object _gate = new();
    private Pipeline? _running;
    private bool _failed;

    public Session()
    {
        InitialSessionState state = InitialSessionState.CreateDefault2();
        if (OperatingSystem.IsWindows()) { state.ExecutionPolicy = Microsoft.PowerShell.ExecutionPolicy.RemoteSigned; }
        _runspace = RunspaceFactory.CreateRunspace(_host, state);
        _runspace.ThreadOptions = PSThreadOptions.ReuseThread;
        _runspace.Open();
        Runspace.DefaultRunspace = _runspace;
        Console.CancelKeyPress += Cancel;
    }

    /// <summary>What 'exit' said; null while nothing did.</summary>
    public int? Exit => _host.ExitCode;

    /// <summary>Runs a script and shows what it emits and what goes wrong.</summary>
    public void Run(string script)
    {
        // Only what goes into the history leaves its mark on $?.
        using Pipeline pipeline = _runspace.CreatePipeline(script, addToHistory: true);
        Show(pipeline);
    }

    /// <summary>Runs a script for its output; nothing is shown, and a failure is no output.</summary>
    public IReadOnlyList<PSObject> Get(string script)
    {
        using PowerShell shell = PowerShell.Create(_runspace);
        try { return shell.AddScript(script).Invoke(); }
        catch (RuntimeException) { return []; }
    }

    /// <summary>What may stand at the cursor.</summary>
    public CommandCompletion Complete(string line, int cursor)
    {
        using PowerShell shell = PowerShell.Create(_runspace);
        return CommandCompletion.CompleteInput(line, cursor, null, shell);
    }

    /// <summary>What 'exit' said, else 1 where a script failed, else a script file's $LASTEXITCODE.</summary>
    public int ExitCode(bool ofFile) =>
        Exit ?? (_failed ? 1 : ofFile && Get("$LASTEXITCODE") is [{ BaseObject: int code }] ? code : 0);

    public void Dispose()
    {
        Console.CancelKeyPress -= Cancel;
        _runspace.Dispose();
    }

    private void Show(Pipeline pipeline)
    {
        pipeline.Commands[0].MergeMyResults(PipelineResultTypes.Error, PipelineResultTypes.Output);
        pipeline.Commands.Add("Out-Default");
        lock (_gate) { _running = pipeline; }
        try
        {
            pipeline.Invoke();
            _failed = _runspace.SessionStateProxy.GetVariable("?") is false;
        }
        catch (PipelineStoppedException) { _failed = true; }
        catch (RuntimeException e)
        {
            _failed = true;
            ShowError(e.ErrorRecord);
        }
        finally
        {
            lock (_gate) { _running = null; }
            _host.Interface.EndProgress();
        }
    }

    /// <summary>What ended a script has neither been shown nor put into $Error.</summary>
    private void ShowError(ErrorRecord error)
    {
        using PowerShell shell = PowerShell.Create(_runspace);
        shell.AddScript("[CmdletBinding()] param($record) $PSCmdlet.WriteError($record)").AddArgument(error);
        shell.Commands.Commands[0].MergeMyResults(PipelineResultTypes.Error, PipelineResultTypes.Output);
        shell.AddCommand("Out-Default").Invoke();
    }

    private void Cancel(object? sender, ConsoleCancelEventArgs e)
    {
        e.Cancel = true;
        lock (_gate) { _running?.StopAsync(); }
    }
}
