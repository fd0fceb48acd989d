
namespace PSDockerTools.DockerCli;

/// <summary>An option of a docker command line.</summary>
/// <param name="Parameter">The corresponding parameter of the cmdlet.</param>
/// <param name="Value">The value, unchanged; null for a switch.</param>
/// <param name="IsSet">
/// For a switch: indicates that the parameter of the cmdlet is set. This differs from docker's option for inverted switches.
/// </param>
internal sealed record DockerOption(CommandParameter Parameter, ShellWord? Value, bool IsSet)
{
    /// <summary>Returns the PowerShell form of a switch; for a parameter with a value, only the name.</summary>
    public override string ToString() => Parameter + (Parameter.IsSwitch && !IsSet ? ":$false" : "");
}
