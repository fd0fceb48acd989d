using System.Management.Automation;

namespace PSDockerTools.Tests.CommandGuard;

/// <summary>Hidden switches for what PowerShell would refuse as an abbreviation of several parameters.</summary>
public abstract class LettersProbeCommand : PSCmdlet
{
    [Parameter(DontShow = true)]
    public SwitchParameter C { get; set; }

    [Parameter(DontShow = true)]
    public SwitchParameter D { get; set; }

    [Parameter(DontShow = true)]
    public SwitchParameter E { get; set; }

    [Parameter(DontShow = true), Alias("in")]
    public SwitchParameter I { get; set; }

    [Parameter(DontShow = true)]
    public SwitchParameter L { get; set; }

    [Parameter(DontShow = true)]
    public SwitchParameter N { get; set; }

    [Parameter(DontShow = true)]
    public SwitchParameter P { get; set; }

    [Parameter(DontShow = true)]
    public SwitchParameter R { get; set; }

    [Parameter(DontShow = true)]
    public SwitchParameter S { get; set; }

    [Parameter(DontShow = true)]
    public SwitchParameter T { get; set; }

    [Parameter(DontShow = true)]
    public SwitchParameter U { get; set; }

    [Parameter(DontShow = true)]
    public SwitchParameter W { get; set; }
}
