using System.Management.Automation;
using System.Threading.Tasks;
using PSDockerTools.Engine;
using PSDockerTools.Pipeline;
using PSDockerTools.Session;
using PSDockerTools.Text;

namespace PSDockerTools.Commands;

/// <summary>
/// Pulls an image with the credentials that docker's configuration has for its registry, and shows the progress: a bar for the image, and one below
/// it for each layer; nothing, if it is quiet.
/// </summary>
internal static class ImagePull
{
    public static async Task RunAsync(IDockerEngine engine, ImageName image, string? platform, bool quiet, PipelineJob job)
    {
        TransferProgress progress = new(job, ImageText.PullStatus(image.ToString()));
        RegistryLogin? login = null;
        ErrorText? unreadable = null;
        // The CLI pulls without credentials then, too: most images need none.
        try { login = await RegistryCredentials.FindAsync(DockerConfiguration.Current, image.Domain, job.Token); }
        catch (DockerException e) { unreadable = e.Text; }
        while (ConfigurationWarnings.TryTake(out string? warning)) { await job.PostAsync(cmdlet => cmdlet.WriteWarning(warning)); }
        try
        {
            await foreach (TransferStatus status in engine.Images.PullAsync(image, platform, login, job.Token))
            {
                if (!quiet) { progress.Show(status); }
            }
        }
        catch (DockerException e) when (MissingPlatform.IsCause(e)) { throw MissingPlatform.Of(image.ToString(), platform, e); }
        catch (DockerException e) when (Explain(e, image, login, unreadable) is (string, ErrorCategory, ErrorText) cause)
        {
            throw new CommandException(cause.Id, cause.Category, cause.Text, image, e) { Kind = e.Kind };
        }
    }

    /// <summary>What is said of a pull that failed; null for what has nothing to do with the registry.</summary>
    private static (string Id, ErrorCategory Category, ErrorText Text)? Explain(
        DockerException failure, ImageName image, RegistryLogin? login, ErrorText? unreadable)
    {
        string name = image.ToString(), registry = image.Domain, reason = failure.Message;
        return failure.Kind switch
        {
            DockerErrorKind.NotFound => (nameof(ImageText.ImageNowhere), ErrorCategory.ObjectNotFound, ImageText.ImageNowhere(name, registry, reason)),
            DockerErrorKind.Denied or DockerErrorKind.RepositoryNotFound when unreadable is ErrorText cause =>
                (nameof(ImageText.RegistryCredentialsUnreadable), ErrorCategory.AuthenticationError, ImageText.RegistryCredentialsUnreadable(name, registry, reason, cause)),
            DockerErrorKind.Denied when login is null =>
                (nameof(ImageText.RegistryLoginRequired), ErrorCategory.AuthenticationError, ImageText.RegistryLoginRequired(name, registry, reason)),
            DockerErrorKind.Denied =>
                (nameof(ImageText.RegistryCredentialsRefused), ErrorCategory.AuthenticationError, ImageText.RegistryCredentialsRefused(name, registry, reason)),
            DockerErrorKind.RepositoryNotFound =>
                (nameof(ImageText.RepositoryNotFound), ErrorCategory.ObjectNotFound, ImageText.RepositoryNotFound(name, registry, login is not null, reason)),
            DockerErrorKind.RateLimited =>
                (nameof(ImageText.RegistryRateLimited), ErrorCategory.LimitsExceeded, ImageText.RegistryRateLimited(name, registry, login is not null, reason)),
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
