using System.Collections.Generic;
using System.Threading;
using PSDockerTools.Abstractions;
using PSDockerTools.Images;

namespace PSDockerTools.Builds;

/// <summary>The builder of an engine.</summary>
internal interface IBuilds
{
    /// <summary>Builds with the classic builder. An error in the answer's stream is thrown, as <see cref="DockerBuildException"/>.</summary>
    IAsyncEnumerable<BuildMessage> BuildAsync(ImageBuild build, CancellationToken cancel);
}

/// <summary>How an engine is asked for it.</summary>
internal static class BuildsOfEngine
{
    extension(IDockerEngine engine)
    {
        public IBuilds Builds => engine.Client<IBuilds>();
    }
}

/// <summary>What a build says: output, the id of what it made, how far a pull is, or what the user should know of the context.</summary>
internal sealed record BuildMessage(string? Output, string? ImageId, TransferStatus? Transfer, string? Warning = null);
