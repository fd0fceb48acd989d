using System.Management.Automation;
using PSDockerTools.Text;

namespace PSDockerTools.Commands;

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
            DockerErrorKind.NotFound => (nameof(ImageText.ImageNowhere), ErrorCategory.ObjectNotFound, ImageText.ImageNowhere(name, registry, reason)),
            DockerErrorKind.Denied or DockerErrorKind.RepositoryNotFound when unreadable is ErrorText cause =>
                (nameof(ImageText.RegistryCredentialsUnreadable), ErrorCategory.AuthenticationError, ImageText.RegistryCredentialsUnreadable(name, registry, reason, cause)),
            DockerErrorKind.Denied when !hasLogin =>
                (nameof(ImageText.RegistryLoginRequired), ErrorCategory.AuthenticationError, ImageText.RegistryLoginRequired(name, registry, reason)),
            DockerErrorKind.Denied =>
                (nameof(ImageText.RegistryCredentialsRefused), ErrorCategory.AuthenticationError, ImageText.RegistryCredentialsRefused(name, registry, reason)),
            DockerErrorKind.RepositoryNotFound =>
                (nameof(ImageText.RepositoryNotFound), ErrorCategory.ObjectNotFound, ImageText.RepositoryNotFound(name, registry, hasLogin, reason)),
            DockerErrorKind.RateLimited =>
                (nameof(ImageText.RegistryRateLimited), ErrorCategory.LimitsExceeded, ImageText.RegistryRateLimited(name, registry, hasLogin, reason)),
            DockerErrorKind.RegistryUnreachable =>
                (nameof(ImageText.RegistryUnreachable), ErrorCategory.ResourceUnavailable, ImageText.RegistryUnreachable(name, registry, reason)),
            DockerErrorKind.RegistryUntrusted =>
                (nameof(ImageText.RegistryUntrusted), ErrorCategory.SecurityError, ImageText.RegistryUntrusted(name, registry, reason)),
            DockerErrorKind.StorageFull =>
                (nameof(ImageText.StorageFull), ErrorCategory.LimitsExceeded, ImageText.StorageFull(name, failure.Engine!.Name, reason)),
            DockerErrorKind.Failed => (nameof(ImageText.ImageNotPulled), ErrorCategory.ResourceUnavailable, ImageText.ImageNotPulled(name, reason)),
            _ => null,
        };
    }
}
