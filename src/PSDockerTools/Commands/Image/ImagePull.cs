using System.Management.Automation;
using System.Threading.Tasks;
using PSDockerTools.Engine;
using PSDockerTools.Pipeline;
using PSDockerTools.Text;

namespace PSDockerTools.Commands;

/// <summary>Pulls an image and shows how far it is: a bar for the image, and one below it for each layer; nothing, if it shall be quiet.</summary>
internal static class ImagePull
{
    public static async Task RunAsync(IDockerEngine engine, ImageName image, string? platform, bool quiet, PipelineJob job)
    {
        TransferProgress progress = new(job, ImageText.PullStatus(image.ToString()));
        try
        {
            await foreach (TransferStatus status in engine.Images.PullAsync(image, platform, job.Token))
            {
                if (!quiet) { progress.Show(status); }
            }
        }
        catch (DockerException e) when (e.Kind is DockerErrorKind.NotFound or DockerErrorKind.Denied)
        {
            throw new CommandException(
                nameof(ImageText.ImageNowhere), ErrorCategory.ObjectNotFound, ImageText.ImageNowhere(image.ToString(), e.Message), image, e)
            {
                Kind = e.Kind,
            };
        }
        catch (DockerException e) when (e.Kind == DockerErrorKind.Failed)
        {
            throw new CommandException(
                nameof(ImageText.ImageNotPulled), ErrorCategory.ResourceUnavailable, ImageText.ImageNotPulled(image.ToString(), e.Message), image, e)
            {
                Kind = e.Kind,
            };
        }
    }
}
