using System.Management.Automation;

namespace PSDockerTools.Tests.CommandGuard;

[Cmdlet(VerbsLifecycle.Invoke, "DockerExec")]
public sealed class ExecProbeCommand : WordsProbeCommand
{
    [Parameter(Position = 0)]
    public object? Container { get; set; }

    protected override object? Target => Container;
}
