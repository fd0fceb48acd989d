using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Engine.Http;

namespace PSDockerTools.Engine.Api;

/// <summary>
/// The list of an engine's containers. Podman fails to list all of them if one is removed in the meantime, by whomever: then the list is asked
/// for once more.
/// </summary>
internal static class ContainerList
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(5);

    /// <param name="client">The engine.</param>
    /// <param name="path">The list's path, with its query.</param>
    /// <param name="read">Reads one container.</param>
    /// <param name="cancel">Ends the request.</param>
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
