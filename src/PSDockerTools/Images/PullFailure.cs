using System.Management.Automation;
using PSDockerTools.Errors;

namespace PSDockerTools.Images;

/// <summary>Why an image could not be pulled, for its own pull and for a build whose base image it is.</summary>
internal static class PullFailure
{
    /// <summary>What is said of it; null for what has nothing to do with the registry.</summary>
    /// <param name="failure">The engine's answer, with the kind that its sentence has.</param>
    /// <param name="image">What was to be pulled.</param>
    /// <param name="hasLogin">Whether credentials for its registry were sent.</param>
    /// <param name="unreadable">Why credentials could not be read; null where they could.</param>
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
