using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace PSDockerTools.Tests.Pipeline;

/// <summary>A bare PowerShell that knows the cmdlets of these tests.</summary>
internal sealed class PipelineHost : IDisposable
{
    private readonly Runspace _runspace;

    public PipelineHost()
    {
        InitialSessionState state = InitialSessionState.CreateDefault2();
        state.ThrowOnRunspaceOpenError = true;
        foreach (Type type in typeof(PipelineHost).Assembly.GetTypes().Where(type => type.Namespace == typeof(PipelineHost).Namespace))
        {
            if (type.GetCustomAttributes(typeof(CmdletAttribute), false) is [CmdletAttribute cmdlet])
            {
                state.Commands.Add(new SessionStateCmdletEntry($"{cmdlet.VerbName}-{cmdlet.NounName}", type, null));
            }
        }
        _runspace = RunspaceFactory.CreateRunspace(state);
        _runspace.Open();
    }

    public PowerShell Script(string script)
    {
        PowerShell shell = PowerShell.Create(_runspace);
        shell.AddScript(script);
        return shell;
    }

    public IReadOnlyList<string> Run(string script)
    {
        using PowerShell shell = Script(script);
        return [.. shell.Invoke().Select(one => one.ToString())];
    }

    public void Dispose() => _runspace.Dispose();
}
