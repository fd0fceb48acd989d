using System.Collections.Generic;

namespace PSDockerTools.DockerCli;

/// <summary>A parameter of a docker run, with all its values.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Values">Its values; none for a switch.</param>
/// <param name="IsSet">Whether a switch is on.</param>
internal sealed record RunOption(CommandParameter Parameter, IReadOnlyList<ShellWord> Values, bool IsSet);
