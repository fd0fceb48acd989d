
namespace PSDockerTools.DockerCli;

/// <summary>An option that docker's way of writing gives to a command.</summary>
/// <param name="Parameter">The parameter that it is here.</param>
/// <param name="Value">Its value, unchanged; null for a switch.</param>
/// <param name="IsSet">Whether the parameter here is on, for a switch.</param>
internal sealed record DockerOption(CommandParameter Parameter, ShellWord? Value, bool IsSet)
{
    /// <summary>As it is written here, for a switch; a parameter with a value has but its name.</summary>
    public override string ToString() => Parameter + (Parameter.IsSwitch && !IsSet ? ":$false" : "");
}
