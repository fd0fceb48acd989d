namespace PSDockerTools.Text;

/// <summary>What is said when a parameter does not read as the docker CLI's grammar wants it: the bad part, and a good one.</summary>
internal static class SpecText
{
    private const string GoodPort = "Write it like 8080:80, 127.0.0.1:8080:80/udp or 8000-8010:8000-8010.";
    private const string GoodVolume = "Write it like data:/data, /srv/www:/www:ro or /cache.";
    private const string GoodImage = "Write it like alpine, alpine:3.20 or registry:5000/team/app:1.2.";

    public static string NotAPort(string part, string text) => $"{Within(part, text)} is not a port. {GoodPort}";

    public static string ProtocolUnknown(string part, string text) => $"{Within(part, text)} is not a protocol: there are tcp, udp and sctp. {GoodPort}";

    public static string NotAnAddress(string part, string text) => $"{Within(part, text)} is not an IP address. {GoodPort}";

    public static string PortRangesDiffer(string host, string container, string text) =>
        $"The ranges '{host}' and '{container}' in '{text}' are not of one length. {GoodPort}";

    public static string PortFieldUnknown(string part, string text) =>
        $"{Within(part, text)} is not a part of a port mapping. Write it like target=80,published=8080,protocol=tcp.";

    public static string PortRangeForOne(string text) => $"'{text}' publishes several ports, and here one is meant.";

    public static string VolumePartEmpty(string text) => $"There is nothing on one side of a colon in '{text}'. {GoodVolume}";

    public static string VolumeColons(string text) => $"'{text}' has more than source, target and options. {GoodVolume}";

    public static string VolumeTargetRelative(string part, string text) => $"{Within(part, text)} is not a path from the container's root. {GoodVolume}";

    public static string VolumeModeTwice(string part, string text) => $"{Within(part, text)} says both ro and rw, or one twice. {GoodVolume}";

    public static string EnvironmentWithoutName(string text) => $"'{text}' has no name before the =. Write it like NAME=value, @{{ NAME = 'value' }} or NAME.";

    public static string LabelWithoutName(string text) => $"'{text}' has no name before the =. Write it like owner=web, @{{ owner = 'web' }} or owner.";

    public static string LabelWithSpace(string part, string text) => $"{Within(part, text)} has a space, which a name cannot have. Write it like owner=web.";

    public static string NotADuration(string text) => $"'{text}' is not a span of time. Write it like 30 (seconds), 1m30s, 1.5h or 500ms.";

    public static string NotAMoment(string text) =>
        $"'{text}' is not a point in time. Write it like 10m (ago), 2026-01-31, 2026-01-31T08:00:00Z, or give a DateTime.";

    public static string NotAnImageName(string text) => $"'{text}' is not an image's name. {GoodImage}";

    public static string ImageNameUpperCase(string part, string text) => $"{Within(part, text)} has upper case letters, which an image's name cannot have. {GoodImage}";

    public static string NotATag(string part, string text) => $"{Within(part, text)} is not a tag. {GoodImage}";

    public static string ImageNameIsId(string text) => $"'{text}' is an id, and here a name is meant. {GoodImage}";

    public static string ImageNameTooLong(string text, int longest) => $"'{text}' is longer than the {longest} characters that an image's name may have. {GoodImage}";

    public static string NotASpec(object given, string kind) => $"{given} ({given.GetType().Name}) is not {kind}.";

    public static string NegativeDuration(string text) => $"'{text}' is less than nothing. Write it like 30 (seconds), 1m30s or 500ms.";

    private static string Within(string part, string text) => part == text ? $"'{part}'" : $"'{part}' in '{text}'";
}
