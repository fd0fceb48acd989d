using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Threading.Tasks;
using PSDockerTools.Testing;

namespace PSDockerTools.Bench.Hosting;

/// <summary>A PowerShell session in this process, by default with the built module imported.</summary>
internal sealed class Shell : IDisposable
{
    private readonly Runspace _runspace;

    public Shell(bool withModule = true)
    {
        InitialSessionState state = InitialSessionState.CreateDefault2();
        state.ThrowOnRunspaceOpenError = true;
        if (withModule) { state.ImportPSModule([RepositoryPaths.Module]); }
        _runspace = RunspaceFactory.CreateRunspace(state);
        _runspace.ThreadOptions = PSThreadOptions.ReuseThread; // as in an interactive session
        _runspace.Open();
    }

    /// <summary>Runs a script; an error is thrown.</summary>
    public async Task RunAsync(string script)
    {
        using PowerShell shell = PowerShell.Create(_runspace);
        shell.AddScript(script);
        await shell.InvokeAsync();
        if (shell.HadErrors) { throw new InvalidOperationException($"{script}\n{string.Join('\n', shell.Streams.Error)}"); }
    }

    /// <summary>Runs a script that outputs numbers.</summary>
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
