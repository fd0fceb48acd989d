using System.Management.Automation;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Errors;
using PSDockerTools.Pipeline;
using PSDockerTools.Session;

namespace PSDockerTools.Images;

/// <summary>
/// Pulls an image with the credentials from docker's configuration, and shows the progress: a bar for the image, and a bar below it for each layer.
/// Shows no progress if it is quiet.
/// </summary>
internal static class ImagePull
{
    public static async Task RunAsync(IDockerEngine engine, ImageName image, string? platform, bool quiet, PipelineJob job)
    {
        TransferProgress progress = new(job, ImageMessages.PullStatus(image.ToString()));
        RegistryLogin? login = null;
        ErrorText? unreadable = null;
        // Without readable credentials, the docker CLI pulls anonymously, too: most images need no credentials.
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
        catch (DockerException e) when (PullFailure.Explain(e, image, login is not null, unreadable) is (string, ErrorCategory, ErrorText) cause)
        {
            throw new CommandException(cause.Id, cause.Category, cause.Text, image, e) { Kind = e.Kind };
        }
    }
}
