using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Containers;
using PSDockerTools.Engine.Attach;
using PSDockerTools.Engine.Http;

namespace PSDockerTools.Engine.Api;

/// <summary>Attaches to the containers of an engine.</summary>
internal sealed class ContainerStreams(EngineClient client) : IContainerStreams
{
    public async Task<bool> HasTerminalAsync(string container, CancellationToken cancel) => (await client.FindContainerAsync(container, cancel)).Terminal;

    public Task<IContainerStream> AttachAsync(string container, AttachOptions options, CancellationToken cancel) => Hijack.OpenAsync(
        client,
        Query.Of(
            $"containers/{client.ContainerSegment(container)}/attach",
            ("stream", true),
            ("stdin", options.Input),
            ("stdout", options.Output),
            ("stderr", options.Error),
            ("detachKeys", options.DetachKeys)),
        null,
        options.Terminal,
        refusal: null,
        cancel);

    public Task ResizeAsync(string container, TerminalSize size, CancellationToken cancel) =>
        client.SendWithTimeoutAsync(Query.Of($"containers/{client.ContainerSegment(container)}/resize", ("h", size.Rows), ("w", size.Columns)), cancel);
}
