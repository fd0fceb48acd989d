using System.Collections.Generic;
using System.Formats.Tar;
using System.IO;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Containers;
using PSDockerTools.Engine.Http;
using PSDockerTools.Engine.Json;

namespace PSDockerTools.Engine.Api;

/// <summary>The files of the containers of an engine.</summary>
internal sealed class ContainerFiles(EngineClient client) : IContainerFiles
{
    private static readonly ResponseShape s_changes = new(JsonValueKind.Array) { MayBeEmpty = true, MayTakeLong = true };

    public Task<IReadOnlyList<DockerFileChange>> ListChangesAsync(DockerContainer container, CancellationToken cancel) =>
        client.GetAsync($"containers/{client.ContainerSegment(container.Id)}/changes", s_changes, json => json.ToChanges(container), cancel);

    public async Task WriteAsync(string container, string path, byte[] content, CancellationToken cancel)
    {
        using MemoryStream tar = new();
        await using (TarWriter writer = new(tar, TarEntryFormat.Ustar, leaveOpen: true))
        {
            await writer.WriteEntryAsync(
                new UstarTarEntry(TarEntryType.RegularFile, path.TrimStart('/'))
                {
                    Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
                    DataStream = new MemoryStream(content),
                },
                cancel);
        }
        using ByteArrayContent body = new(tar.ToArray());
        body.Headers.ContentType = new("application/x-tar");
        using HttpResponseMessage response = await client.SendAsync(HttpMethod.Put, Query.Of($"containers/{client.ContainerSegment(container)}/archive", ("path", "/")), body, cancel);
    }
}
