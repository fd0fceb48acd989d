using System.Collections.Generic;
using System.Threading;
using PSDockerTools.Abstractions;
using PSDockerTools.Images;

namespace PSDockerTools.Builds;

/// <summary>The builder of an engine.</summary>
internal interface IBuilds
{
    /// <summary>
    /// Builds an image with the classic builder. An error in the response stream is thrown as a <see cref="DockerBuildException"/>.
    /// </summary>
    IAsyncEnumerable<BuildMessage> BuildAsync(ImageBuild build, CancellationToken cancel);
}

/// <summary>Adds the builder to an engine.</summary>
internal static class BuildsOfEngine
{
    extension(IDockerEngine engine)
    {
        public IBuilds Builds => engine.Client<IBuilds>();
    }
}

/// <summary>A message of a build: output, the ID of the created image, the progress of a pull, or a warning about the context.</summary>
internal sealed record BuildMessage(string? Output, string? ImageId, TransferStatus? Transfer, string? Warning = null);
