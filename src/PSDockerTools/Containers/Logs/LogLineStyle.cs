namespace PSDockerTools;

/// <summary>The format in which the lines of a container are displayed.</summary>
/// <param name="Name">The container's name, padded to the width of the longest name; null if there is only one container.</param>
/// <param name="Colour">The index of the name's colour in a palette.</param>
/// <param name="Times">True to display times.</param>
internal sealed record LogLineStyle(string? Name, int Colour, bool Times);
