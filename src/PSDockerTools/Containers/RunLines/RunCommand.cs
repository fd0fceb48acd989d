using System.Collections.Generic;
using System.Linq;

namespace PSDockerTools.Containers;

/// <summary>The entry point and the command that a container was created with.</summary>
/// <param name="Entrypoint">The value of --entrypoint; null if the entry point is the image's.</param>
/// <param name="Words">The words after the image.</param>
internal sealed record RunCommand(string? Entrypoint, IReadOnlyList<string> Words)
{
    /// <summary>
    /// Reads the command from a container's configuration. An entry point of the container also discards the image's command. The option --entrypoint
    /// of docker run takes only one word; the other words are written before the command, which has the same effect.
    /// </summary>
    public static RunCommand Of(DockerContainerConfig config, DockerContainerConfig? image)
    {
        string[] command = [.. config.Cmd ?? DockerStringList.Empty];
        string[] entry = [.. config.Entrypoint ?? DockerStringList.Empty];
        string[] imageCommand = [.. image?.Cmd ?? DockerStringList.Empty];
        return entry.SequenceEqual(image?.Entrypoint ?? DockerStringList.Empty) && (command.Length > 0 || imageCommand.Length == 0)
            ? new RunCommand(null, command.SequenceEqual(imageCommand) ? [] : command)
            : new RunCommand(entry.Length == 0 ? "" : entry[0], [.. entry.Skip(1), .. command]);
    }
}
