using System;

namespace PSDockerTools.Images;

/// <summary>The image that a step of a build pulls.</summary>
internal static class BaseImage
{
    /// <summary>
    /// The image of an instruction: app:1 for <c>FROM --platform=linux/amd64 app:1 AS base</c>; null if the name contains build arguments, or if the
    /// instruction pulls no image.
    /// </summary>
    public static ImageName? Of(string? instruction)
    {
        string[] words = instruction?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        if (words.Length < 2) { return null; }
        string keyword = words[0].ToUpperInvariant();
        const string From = "--from=";
        string? name = keyword switch
        {
            "FROM" => Array.Find(words[1..], word => !word.StartsWith("--", StringComparison.Ordinal)),
            "COPY" => Array.Find(words, word => word.StartsWith(From, StringComparison.OrdinalIgnoreCase))?[From.Length..],
            _ => null,
        };
        return name is not null && ImageName.TryParse(name, out ImageName? image) ? image : null;
    }
}
