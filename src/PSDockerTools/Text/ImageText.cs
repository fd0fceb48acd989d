using System.Collections.Generic;
using System.Linq;
using PSDockerTools.Formatting;

namespace PSDockerTools.Text;

/// <summary>What is said about images. The methods' names are error ids.</summary>
internal static class ImageText
{
    public const string RemoveAction = "Remove image";

    public const string PullAction = "Pull image";

    /// <summary>An image in one line, for who is asked about it: <c>alpine:latest (3f2b8c1d9e4a, 5.61MB)</c>.</summary>
    public static string Describe(DockerImage image) => $"{image.Name} ({HumanText.ShortId(image.Id)}, {HumanText.Size(image.Size)})";

    public static string PullStatus(string image) => $"Pulling {image}";

    public static string ImageNotFound(string name, string engine) =>
        $"There is no image '{name}' on engine '{engine}'. Receive-DockerImage gets one from its registry; Get-DockerImage shows those that are here.";

    public static string ImageNotPulled(string name, string reason) =>
        $"The image '{name}' is not here and could not be pulled: {reason}. Look whether its registry can be reached from the engine.";

    public static string ImageNotHere(string name) =>
        $"There is no image '{name}' here, and -Pull Never does not let it be pulled. Leave that out, or get it with Receive-DockerImage {name}.";

    public static string ImageNowhere(string name, string reason) =>
        $"There is no image '{name}' here and no registry has it: {reason}. Build it with Invoke-DockerBuild -Tag {name}, or correct the name; "
        + "a private one needs credentials.";

    public const string BuildPullStatus = "Pulling base image";

    public const string BuildWithoutImage = "The engine ended the build without an image.";

    public static string BuildAction(IEnumerable<string> tags) => tags.Any() ? $"Build image {string.Join(", ", tags)}" : "Build image";

    public static string ContextNotFound(string path) => $"There is no folder '{path}' to build from. Name the one with the Dockerfile: Invoke-DockerBuild ./app";

    public static string DockerfileNotFound(string path) => $"There is no Dockerfile '{path}'. Name it with -File: Invoke-DockerBuild . -File ./docker/Dockerfile";

    public static string BuildFailed(DockerBuildFailure failure, string reason, IEnumerable<string> tail)
    {
        string said = string.Concat(tail.Select(line => $"\n  {line}"));
        string how = failure.ExitCode is int code ? $"{failure.Instruction}  failed with exit code {code}." : reason;
        return $"{failure}  {how}{said}\n  (the whole output: $Error[0].TargetObject.Log)";
    }
}
