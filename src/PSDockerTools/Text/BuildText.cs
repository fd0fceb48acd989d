namespace PSDockerTools.Text;

/// <summary>What is said about what is sent to a build.</summary>
internal static class BuildText
{
    public static string ContextUnreadable(string path, string reason) =>
        $"'{path}' cannot be read: {reason.TrimEnd('.')}. Give yourself the right to read it, or name it in .dockerignore. Nothing was built.";

    public static string BadIgnorePattern(string pattern, string file) =>
        $"'{pattern}' in '{file}' is not a pattern. Write it like node_modules, **/*.log or !keep.log.";
}
