using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Threading.Tasks;

namespace PSDockerTools.Bench.Hosting;

/// <summary>A PowerShell session in this process, with the built module imported unless it is to go without.</summary>
internal sealed class Shell : IDisposable
{
    private readonly Runspace _runspace;

    public Shell(bool withModule = true)
    {
        InitialSessionState state = InitialSessionState.CreateDefault2();
        state.ThrowOnRunspaceOpenError = true;
        if (withModule) { state.ImportPSModule([Place.Module]); }
        _runspace = RunspaceFactory.CreateRunspace(state);
        _runspace.ThreadOptions = PSThreadOptions.ReuseThread; // as at a prompt
        _runspace.Open();
    }

    /// <summary>Runs a script to its end; any error is thrown.</summary>
    public async Task RunAsync(string script)
    {
        using PowerShell shell = PowerShell.Create(_runspace);
        shell.AddScript(script);
        await shell.InvokeAsync();
        if (shell.HadErrors) { throw new InvalidOperationException($"{script}\n{string.Join('\n', shell.Streams.Error)}"); }
    }

    /// <summary>Runs a script to its end that gives numbers.</summary>
    public async Task<IReadOnlyList<double>> ReadNumbersAsync(string script)
    {
        using PowerShell shell = PowerShell.Create(_runspace);
        shell.AddScript(script);
        PSDataCollection<PSObject> output = await shell.InvokeAsync();
        if (shell.HadErrors) { throw new InvalidOperationException($"{script}\n{string.Join('\n', shell.Streams.Error)}"); }
        return [.. output.Select(one => (double)one.BaseObject)];
    }

    public void Dispose() => _runspace.Dispose();
}
