using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Engine.Http;

namespace PSDockerTools.Engine.Api;

/// <summary>
/// The list of an engine's containers. Podman's request for all containers fails if any client removes a container meanwhile; the request is then
/// repeated once.
/// </summary>
internal static class ContainerList
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(5);

    /// <param name="client">The client of the engine.</param>
    /// <param name="path">The path of the list, with its query.</param>
    /// <param name="read">Maps one container.</param>
    /// <param name="cancel">Cancels the request.</param>
    public static async Task<IReadOnlyList<T>> GetContainersAsync<T>(this EngineClient client, string path, Func<JsonElement, T> read, CancellationToken cancel)
    {
        Stopwatch clock = Stopwatch.StartNew();
        while (true)
        {
            try { return await client.GetListAsync(path, read, cancel); }
            catch (DockerException e) when (e.Kind == DockerErrorKind.NotFound && clock.Elapsed < s_limit)
            {
                if (!await client.IsPodmanAsync(cancel)) { throw; }
            }
            await Task.Delay(s_pause, cancel);
        }
    }
}
