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

    public static ErrorText ImageNotFound(string name, string engine) =>
        new($"There is no image '{name}' on engine '{engine}'.", $"Pull it: Receive-DockerImage {name}. Get-DockerImage lists the images of the engine.");

    public static ErrorText ImageNotPulled(string name, string reason) =>
        new($"The image '{name}' is not on the engine and could not be pulled: {reason.TrimEnd('.')}.", "Check that the engine can reach the registry.");

    public static ErrorText ImageNotHere(string name) =>
        new($"There is no image '{name}' on the engine, and -Pull Never forbids to pull it.", $"Omit -Pull, or pull the image first: Receive-DockerImage {name}");

    public static ErrorText ImageNowhere(string name, string reason) =>
        new(
            $"There is no image '{name}' on the engine, and it could not be pulled from its registry: {reason.TrimEnd('.')}.",
            $"Correct the name, or build the image: Invoke-DockerBuild . -Tag {name}. A private image needs credentials.");

    public const string BuildPullStatus = "Pulling base image";

    public static ErrorText BuildWithoutImage => "The engine ended the build without an image.";

    public static string BuildAction(IEnumerable<string> tags) => tags.Any() ? $"Build image {string.Join(", ", tags)}" : "Build image";

    public static ErrorText ContextNotFound(string path) => new($"There is no folder '{path}' to build from.", "Use the folder of the Dockerfile: Invoke-DockerBuild ./app.");

    public static ErrorText ContextIsFile(string path) =>
        new($"'{path}' is a file, not a folder to build from.", "Specify the folder, and the Dockerfile with -File: Invoke-DockerBuild . -File ./docker/Dockerfile.");

    public static ErrorText ContextIsInput(string parameter) => new(
        $"-{parameter} '-' is the standard input, which Invoke-DockerBuild does not read.", "Write the files to a folder: Invoke-DockerBuild ./app -File ./app/Dockerfile.");

    public static ErrorText ContextIsAddress(string parameter, string address, bool isRepository) => new(
        $"-{parameter} '{address}' is an address, and Invoke-DockerBuild builds from a local folder.",
        isRepository
            ? "Clone the repository first: git clone <address> app; Invoke-DockerBuild ./app"
            : "Download the file first: Invoke-WebRequest <address> -OutFile ./app/Dockerfile; Invoke-DockerBuild ./app");

    public static ErrorText DockerfileNotFound(string path) => new($"There is no Dockerfile '{path}'.", "Specify its path: Invoke-DockerBuild . -File ./docker/Dockerfile.");

    public static ErrorText BuildFailed(DockerBuildFailure failure, string reason, IEnumerable<string> tail)
    {
        string said = string.Concat(tail.Select(line => $"\n  {line}"));
        string how = failure.ExitCode is int code ? $"{failure.Instruction}  failed with exit code {code}." : reason;
        return new($"{failure}  {how}{said}", "See the complete output: $Error[0].TargetObject.Log");
    }
}
