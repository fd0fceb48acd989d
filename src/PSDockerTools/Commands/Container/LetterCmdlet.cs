using System.Management.Automation;

namespace PSDockerTools.Commands;

/// <summary>
/// A hidden switch for every letter. A word of the container's command that has strayed before its -- (<c>sh -c</c>, <c>ls -l</c>) would
/// else be ambiguous to PowerShell, which says so in words that help nobody; this way it binds here, and is refused with the line that was meant.
/// </summary>
public abstract class LetterCmdlet : EngineCmdlet
{
#pragma warning disable CS1591 // nobody is to see or set them
    [Parameter(DontShow = true)]
    public SwitchParameter A { get; set; }

    [Parameter(DontShow = true)]
    public SwitchParameter B { get; set; }

    [Parameter(DontShow = true)]
    public SwitchParameter C { get; set; }

    [Parameter(DontShow = true)]
    public SwitchParameter D { get; set; }

    [Parameter(DontShow = true)]
    public SwitchParameter E { get; set; }

    [Parameter(DontShow = true)]
    public SwitchParameter F { get; set; }

    [Parameter(DontShow = true)]
    public SwitchParameter G { get; set; }

    [Parameter(DontShow = true)]
    public SwitchParameter H { get; set; }

    [Parameter(DontShow = true)] [Alias("In", "Int")]
    public SwitchParameter I { get; set; }

    [Parameter(DontShow = true)]
    public SwitchParameter J { get; set; }

    [Parameter(DontShow = true)]
    public SwitchParameter K { get; set; }

    [Parameter(DontShow = true)]
    public SwitchParameter L { get; set; }

    [Parameter(DontShow = true)]
    public SwitchParameter M { get; set; }

    [Parameter(DontShow = true)]
    public SwitchParameter N { get; set; }

    [Parameter(DontShow = true)]
    public SwitchParameter O { get; set; }

    [Parameter(DontShow = true)]
    public SwitchParameter P { get; set; }

    [Parameter(DontShow = true)]
    public SwitchParameter Q { get; set; }

    [Parameter(DontShow = true)]
    public SwitchParameter R { get; set; }

    [Parameter(DontShow = true)]
    public SwitchParameter S { get; set; }

    [Parameter(DontShow = true)]
    public SwitchParameter T { get; set; }

    [Parameter(DontShow = true)]
    public SwitchParameter U { get; set; }

    [Parameter(DontShow = true)]
    public SwitchParameter V { get; set; }

    [Parameter(DontShow = true)]
    public SwitchParameter W { get; set; }

    [Parameter(DontShow = true)]
    public SwitchParameter X { get; set; }

    [Parameter(DontShow = true)]
    public SwitchParameter Y { get; set; }

    [Parameter(DontShow = true)]
    public SwitchParameter Z { get; set; }
#pragma warning restore CS1591
}
