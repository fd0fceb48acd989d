namespace PSDockerTools;

/// <summary>How the lines of one container are shown.</summary>
/// <param name="Name">The container's name, as wide as the widest; null where there is one container only.</param>
/// <param name="Colour">The name's colour, from a palette; by its number.</param>
/// <param name="Times">Whether times are shown.</param>
internal sealed record LogLineStyle(string? Name, int Colour, bool Times);
