using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading;
using PSDockerTools.Builds;
using PSDockerTools.Engine.Build;
using PSDockerTools.Engine.Http;
using PSDockerTools.Images;

namespace PSDockerTools.Engine.Api;

/// <summary>The classic builder of an engine.</summary>
internal sealed class Builds(EngineClient client) : IBuilds
{
    public async IAsyncEnumerable<BuildMessage> BuildAsync(ImageBuild build, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using ContextUpload upload = await ContextUpload.SendAsync(client, build, cancel);
        foreach (string path in upload.NotSent) { yield return new BuildMessage(null, null, null, BuildMessages.ContextNotSent(path)); }
        await foreach (JsonElement message in client.ReadJsonAsync(upload.Response, cancel))
        {
            if (StreamMessage.Error(message) is string error) { throw RegistryRefusal.Of(client.Engine, error, StreamMessage.ExitCode(message)); }
            if (StreamMessage.Output(message) is string output) { yield return new BuildMessage(output, null, null); }
            else if (StreamMessage.ImageId(message) is string id) { yield return new BuildMessage(null, id, null); }
            else if (StreamMessage.Transfer(message) is TransferStatus status) { yield return new BuildMessage(null, null, status); }
        }
    }
}
