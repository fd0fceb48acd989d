using System;
using System.Management.Automation;
using PSDockerTools.Errors;

namespace PSDockerTools.Images;

/// <summary>The failures of an image that exists, but not for the platform that was asked for. Each engine and image store words them differently.</summary>
internal static class MissingPlatform
{
    public static bool IsCause(DockerException e)
    {
        bool Says(string words) => e.Message.Contains(words, StringComparison.OrdinalIgnoreCase);
        return Says("no matching manifest for") || (Says("was found but") && Says("platform")) || Says("no image found in manifest list")
            || Says("no image found in image index");
    }

    public static CommandException Of(string image, string? platform, DockerException e) => new(
        nameof(ImageMessages.PlatformMissing), ErrorCategory.ObjectNotFound, ImageMessages.PlatformMissing(image, platform, e.Message), image, e)
    {
        Kind = DockerErrorKind.NotFound,
    };
}
