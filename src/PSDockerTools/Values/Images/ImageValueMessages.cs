using PSDockerTools.Errors;

namespace PSDockerTools.Values;

/// <summary>Messages about images' names that cannot be read.</summary>
internal static class ImageValueMessages
{
    private const string GoodImage = "Write it like alpine, alpine:3.20 or registry:5000/team/app:1.2.";

    public static ErrorText NotAnImageName(string text) => new($"{ValueMessages.Quote(text)} is not an image name.", GoodImage);

    public static ErrorText ImageNameUpperCase(string part, string text) =>
        new($"{ValueMessages.Within(part, text)} has upper case letters, which an image name cannot have.", GoodImage);

    public static ErrorText NotATag(string part, string text) => new($"{ValueMessages.Within(part, text)} is not a tag.", GoodImage);

    public static ErrorText NotADigest(string part, string text) =>
        new($"{ValueMessages.Within(part, text)} is not a digest: sha256: followed by 64 hexadecimal digits.", GoodImage);

    public static ErrorText ImageNameIsId(string text) => new($"{ValueMessages.Quote(text)} is an ID, and a name is required.", GoodImage);

    public static ErrorText ImageNameTooLong(string text, int longest) =>
        new($"{ValueMessages.Quote(text)} is longer than the {longest} characters that an image name can have.", GoodImage);
}
