using System.Management.Automation;
using PSDockerTools.Errors;

namespace PSDockerTools.Images;

/// <summary>The messages for an image that could not be pulled, by the pull cmdlet or by a build that needs it as a base image.</summary>
internal static class PullFailure
{
    /// <summary>Returns the message for a failure; null for a failure that is not about the registry.</summary>
    /// <param name="failure">The engine's error, whose kind is determined by its text.</param>
    /// <param name="image">The image to be pulled.</param>
    /// <param name="hasLogin">True if credentials for the registry were sent.</param>
    /// <param name="unreadable">The reason why credentials could not be read; null if they were read.</param>
    public static (string Id, ErrorCategory Category, ErrorText Text)? Explain(DockerException failure, ImageName image, bool hasLogin, ErrorText? unreadable)
    {
        string name = image.ToString(), registry = image.Domain, reason = failure.Message;
        return failure.Kind switch
        {
            DockerErrorKind.NotFound => (nameof(ImageMessages.ImageNowhere), ErrorCategory.ObjectNotFound, ImageMessages.ImageNowhere(name, registry, reason)),
            DockerErrorKind.Denied or DockerErrorKind.RepositoryNotFound when unreadable is ErrorText cause =>
                (nameof(ImageMessages.RegistryCredentialsUnreadable), ErrorCategory.AuthenticationError, ImageMessages.RegistryCredentialsUnreadable(name, registry, reason, cause)),
            DockerErrorKind.Denied when !hasLogin =>
                (nameof(ImageMessages.RegistryLoginRequired), ErrorCategory.AuthenticationError, ImageMessages.RegistryLoginRequired(name, registry, reason)),
            DockerErrorKind.Denied =>
                (nameof(ImageMessages.RegistryCredentialsRefused), ErrorCategory.AuthenticationError, ImageMessages.RegistryCredentialsRefused(name, registry, reason)),
            DockerErrorKind.RepositoryNotFound =>
                (nameof(ImageMessages.RepositoryNotFound), ErrorCategory.ObjectNotFound, ImageMessages.RepositoryNotFound(name, registry, hasLogin, reason)),
            DockerErrorKind.RateLimited =>
                (nameof(ImageMessages.RegistryRateLimited), ErrorCategory.LimitsExceeded, ImageMessages.RegistryRateLimited(name, registry, hasLogin, reason)),
            DockerErrorKind.RegistryUnreachable =>
                (nameof(ImageMessages.RegistryUnreachable), ErrorCategory.ResourceUnavailable, ImageMessages.RegistryUnreachable(name, registry, reason)),
            DockerErrorKind.RegistryUntrusted =>
                (nameof(ImageMessages.RegistryUntrusted), ErrorCategory.SecurityError, ImageMessages.RegistryUntrusted(name, registry, reason)),
            DockerErrorKind.StorageFull =>
                (nameof(ImageMessages.StorageFull), ErrorCategory.LimitsExceeded, ImageMessages.StorageFull(name, failure.Engine!.Name, reason)),
            DockerErrorKind.Failed => (nameof(ImageMessages.ImageNotPulled), ErrorCategory.ResourceUnavailable, ImageMessages.ImageNotPulled(name, reason)),
            _ => null,
        };
    }
}
