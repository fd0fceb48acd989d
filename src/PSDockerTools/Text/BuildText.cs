namespace PSDockerTools.Text;

/// <summary>What is said about what is sent to a build.</summary>
internal static class BuildText
{
    public static ErrorText ContextUnreadable(string path, string reason) =>
        new($"'{path}' cannot be read: {reason.TrimEnd('.')}. Nothing was built.", "Allow your user to read it, or exclude it in .dockerignore.");

    public static ErrorText BadIgnorePattern(string pattern, string file) =>
        new($"'{pattern}' in '{file}' is not a pattern.", "Write it like node_modules, **/*.log or !keep.log.");
}
