using System.Management.Automation;

namespace PSDockerTools.CommandGuard;

// A hidden switch for each letter, and for each abbreviation of two or three letters that is ambiguous. A word of the container's command before
// -- (sh -c, ls -la) would otherwise be an ambiguous parameter, for which PowerShell writes an unhelpful error. With the switches it binds, and
// the cmdlet rejects it with a corrected line.
public abstract partial class ContainerCommandCmdlet
{
#pragma warning disable CS1591 // the switches are hidden from users
    [Parameter(DontShow = true)]
    [Alias("As")]
    public SwitchParameter A { get; set; }

    [Parameter(DontShow = true)]
    [Alias("Bl", "Blk")]
    public SwitchParameter B { get; set; }

    [Parameter(DontShow = true)]
    [Alias("Ca", "Cap", "Cg", "Cgr", "Co", "Con", "Cp", "Cpu")]
    public SwitchParameter C { get; set; }

    [Parameter(DontShow = true)]
    [Alias("De", "Det", "Dev", "Dn")]
    public SwitchParameter D { get; set; }

    [Parameter(DontShow = true)]
    [Alias("En", "Er", "Err")]
    public SwitchParameter E { get; set; }

    [Parameter(DontShow = true)]
    public SwitchParameter F { get; set; }

    [Parameter(DontShow = true)]
    public SwitchParameter G { get; set; }

    [Parameter(DontShow = true)]
    [Alias("He", "Hea")]
    public SwitchParameter H { get; set; }

    [Parameter(DontShow = true)]
    [Alias("In", "Inf", "Int", "Io", "Iom")]
    public SwitchParameter I { get; set; }

    [Parameter(DontShow = true)]
    public SwitchParameter J { get; set; }

    [Parameter(DontShow = true)]
    public SwitchParameter K { get; set; }

    [Parameter(DontShow = true)]
    [Alias("La", "Lab", "Li", "Lin", "Lo", "Log")]
    public SwitchParameter L { get; set; }

    [Parameter(DontShow = true)]
    [Alias("Me", "Mem")]
    public SwitchParameter M { get; set; }

    [Parameter(DontShow = true)]
    [Alias("Ne", "No")]
    public SwitchParameter N { get; set; }

    [Parameter(DontShow = true)]
    [Alias("Oo", "Oom", "Ou", "Out")]
    public SwitchParameter O { get; set; }

    [Parameter(DontShow = true)]
    [Alias("Pi", "Pr", "Pu", "Pub")]
    public SwitchParameter P { get; set; }

    [Parameter(DontShow = true)]
    public SwitchParameter Q { get; set; }

    [Parameter(DontShow = true)]
    [Alias("Re")]
    public SwitchParameter R { get; set; }

    [Parameter(DontShow = true)]
    [Alias("St", "Sto")]
    public SwitchParameter S { get; set; }

    [Parameter(DontShow = true)]
    public SwitchParameter T { get; set; }

    [Parameter(DontShow = true)]
    [Alias("Us", "Use")]
    public SwitchParameter U { get; set; }

    [Parameter(DontShow = true)]
    [Alias("Vo", "Vol")]
    public SwitchParameter V { get; set; }

    [Parameter(DontShow = true)]
    [Alias("War")]
    public SwitchParameter W { get; set; }

    [Parameter(DontShow = true)]
    public SwitchParameter X { get; set; }

    [Parameter(DontShow = true)]
    public SwitchParameter Y { get; set; }

    [Parameter(DontShow = true)]
    public SwitchParameter Z { get; set; }
#pragma warning restore CS1591
}
