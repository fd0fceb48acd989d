using System.Management.Automation;
using PSDockerTools.Errors;

namespace PSDockerTools.Images;

/// <summary>The errors for an image that exists, but not for the requested platform.</summary>
internal static class MissingPlatform
{
    public static bool IsCause(DockerException e) => e.Cause.Kind == EngineCauseKind.PlatformMissing;

    public static CommandException Of(string image, string? platform, DockerException e) => new(
        nameof(ImageMessages.PlatformMissing), ErrorCategory.ObjectNotFound, ImageMessages.PlatformMissing(image, platform, e.Message), image, e)
    {
        Kind = DockerErrorKind.NotFound,
    };
}
