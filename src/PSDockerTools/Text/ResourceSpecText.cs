namespace PSDockerTools.Text;

/// <summary>What is said about limits and devices that cannot be read.</summary>
internal static class ResourceSpecText
{
    public static string NotASize(string text) => $"{SpecText.Quote(text)} is not an amount of memory. Write it like 512m, 1.5g, 64kb or 1048576 (bytes).";

    public static string NotASwapSize(string text) =>
        $"{SpecText.Quote(text)} is not an amount of memory and swap. Write it like 2g, 1048576 (bytes) or -1 (any amount).";
}
