using System.Collections.Generic;
using System.Linq;

namespace PSDockerTools.Containers;

/// <summary>What a container was told to run.</summary>
/// <param name="Entrypoint">The word of --entrypoint; null where it is the image's.</param>
/// <param name="Words">What stands behind the image.</param>
internal sealed record RunCommand(string? Entrypoint, IReadOnlyList<string> Words)
{
    /// <summary>
    /// An entry point of one's own takes the image's command away, too. Docker run can say but one word of it: the others go before the
    /// command, which comes to the same.
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
