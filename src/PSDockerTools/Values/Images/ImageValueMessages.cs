using PSDockerTools.Errors;

namespace PSDockerTools.Values;

/// <summary>What is said about images' names that cannot be read.</summary>
internal static class ImageValueMessages
{
    private const string GoodImage = "Write it like alpine, alpine:3.20 or registry:5000/team/app:1.2.";

    public static ErrorText NotAnImageName(string text) => new($"{ValueMessages.Quote(text)} is not an image's name.", GoodImage);

    public static ErrorText ImageNameUpperCase(string part, string text) =>
        new($"{ValueMessages.Within(part, text)} has upper case letters, which an image's name cannot have.", GoodImage);

    public static ErrorText NotATag(string part, string text) => new($"{ValueMessages.Within(part, text)} is not a tag.", GoodImage);

    public static ErrorText NotADigest(string part, string text) =>
        new($"{ValueMessages.Within(part, text)} is not a digest: that is sha256: and 64 digits of 0-9 and a-f.", GoodImage);

    public static ErrorText ImageNameIsId(string text) => new($"{ValueMessages.Quote(text)} is an id, and here a name is meant.", GoodImage);

    public static ErrorText ImageNameTooLong(string text, int longest) =>
        new($"{ValueMessages.Quote(text)} is longer than the {longest} characters that an image's name may have.", GoodImage);
}
