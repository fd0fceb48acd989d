using System.Collections.Generic;

namespace PSDockerTools.DockerCli;

/// <summary>An option of a docker run with all its values.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Values">The values; empty for a switch.</param>
/// <param name="IsSet">For a switch: indicates that it is set.</param>
internal sealed record RunOption(CommandParameter Parameter, IReadOnlyList<ShellWord> Values, bool IsSet);
