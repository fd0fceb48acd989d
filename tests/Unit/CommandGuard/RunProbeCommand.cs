using System.Management.Automation;
using PSDockerTools.DockerCli;

namespace PSDockerTools.Tests.CommandGuard;

[Cmdlet(VerbsLifecycle.Invoke, "DockerRun", SupportsShouldProcess = true)]
public sealed class RunProbeCommand : WordsProbeCommand
{
    [Parameter(Position = 0)]
    public object? Image { get; set; }

    [Parameter]
    public string? Name { get; set; }

    [Parameter, Alias("Rm")]
    public SwitchParameter Remove { get; set; }

    [Parameter, DockerOption("--interactive", "-i")]
    public SwitchParameter Interactive { get; set; }

    [Parameter, DockerOption("--tty", "-t")]
    public SwitchParameter Tty { get; set; }

    [Parameter, DockerOption("--publish", "-p")]
    public string[]? Publish { get; set; }

    [Parameter, Alias("EnvFile")]
    public string[]? EnvironmentFile { get; set; }

    protected override object? Target => Image;
}
