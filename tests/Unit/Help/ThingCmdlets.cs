using System.Management.Automation;

namespace PSDockerTools.Tests.Help;

/// <summary>The output of <see cref="GetDockerThingCommand"/>.</summary>
public sealed class DockerThing;

public enum ThingColor
{
    Red,
    Green,
}

public abstract class ThingCmdlet<T> : PSCmdlet
{
    [Parameter]
    public int ThrottleLimit { get; set; } = 50;

    [Parameter]
    public virtual T? Inherited { get; set; }
}

[Cmdlet(VerbsCommon.Get, "DockerThing", DefaultParameterSetName = "Name")]
[OutputType(typeof(DockerThing), typeof(string))]
public sealed class GetDockerThingCommand : ThingCmdlet<string>
{
    [Parameter]
    public ThingColor? Color { get; set; }

    [Parameter(ParameterSetName = "Size", Mandatory = true)]
    public long? Size { get; set; }

    [Parameter(ParameterSetName = "Name", Position = 0, ValueFromPipeline = true)]
    [SupportsWildcards]
    [Alias("Id", "Label")]
    public string[]? Name { get; set; }

    [Parameter]
    [PSDefaultValue(Help = "until midnight")]
    public string? Until { get; set; }

    [Parameter(DontShow = true)]
    public SwitchParameter Hidden { get; set; }

    [Parameter]
    public override string? Inherited { get; set; }

    protected override void ProcessRecord() => WriteObject(new DockerThing());
}

[Cmdlet(VerbsLifecycle.Stop, "DockerThing", SupportsShouldProcess = true)]
[Alias("Halt-DockerThing")]
public sealed class StopDockerThingCommand : ThingCmdlet<string>
{
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    public DockerThing? Thing { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }
}
