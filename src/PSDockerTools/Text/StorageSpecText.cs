namespace PSDockerTools.Text;

/// <summary>What is said about volumes and mounts that cannot be read.</summary>
internal static class StorageSpecText
{
    private const string GoodVolume = "Write it like data:/data, /srv/www:/www:ro or /cache.";

    public static string VolumePartEmpty(string text) => $"There is nothing on one side of a colon in {SpecText.Quote(text)}. {GoodVolume}";

    public static string VolumeColons(string text) => $"{SpecText.Quote(text)} has more than source, target and options. {GoodVolume}";

    public static string VolumeTargetRelative(string part, string text) =>
        $"{SpecText.Within(part, text)} is not a path from the container's root. {GoodVolume}";

    public static string VolumeModeTwice(string part, string text) => $"{SpecText.Within(part, text)} says both ro and rw, or one twice. {GoodVolume}";

    public static string VolumeSourceColon(string source) =>
        $"The path {SpecText.Quote(source)} has a colon, which -Volume cannot tell from its own. Use -Mount: type=bind,source={source},target=/data.";
}
