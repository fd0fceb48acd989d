using System.Globalization;
using PSDockerTools.Errors;

namespace PSDockerTools.Builds;

/// <summary>Messages about a Dockerfile. The names of the methods are error IDs.</summary>
internal static class DockerfileMessages
{
    public static ErrorText BuildKitRequired(string file, int line, string what) => new(
        string.Create(CultureInfo.InvariantCulture, $"{file}:{line}: {what} requires BuildKit, and Invoke-DockerBuild uses the engine's classic builder. Nothing was built."),
        "Rewrite the instruction without it, or build this Dockerfile with docker buildx build.");

    public static ErrorText DockerfileUnreadable(string path, string reason) =>
        new($"The Dockerfile '{path}' cannot be read: {reason.TrimEnd('.')}. Nothing was built.", "Allow your user to read it, or specify another with -File.");

    /// <summary>The part of <see cref="BuildKitRequired"/> that names a here-document.</summary>
    public static string Heredoc(string keyword, string word) => $"the here-document <<{word} of {keyword}";

    /// <summary>The part of <see cref="BuildKitRequired"/> that names an argument that BuildKit sets.</summary>
    public static string PlatformArgument(string name) => $"${name} in FROM";

    public static string SyntaxIgnored(string file, int line, string syntax) => string.Create(
        CultureInfo.InvariantCulture,
        $"{file}:{line}: '# syntax={syntax}' has no effect. It selects a BuildKit frontend, and Invoke-DockerBuild uses the engine's classic builder.");

    public static string ArgumentEmpty(string file, int line, string name) => string.Create(
        CultureInfo.InvariantCulture, $"{file}:{line}: ARG {name} is empty. Only BuildKit sets it. Specify the value: -BuildArgument {name}=<value>.");
}
