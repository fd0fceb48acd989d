using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using System.Threading.Tasks;

namespace PSDockerTools.Bench.Hosting;

/// <summary>A minimal client of the Engine API: prepares the measurements, and provides the minimum cost of a call as a baseline.</summary>
internal sealed class RawEngine : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        ConnectCallback = async (_, cancel) =>
        {
            Socket socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(BenchEngine.Socket), cancel);
            return new NetworkStream(socket, ownsSocket: true);
        },
    })
    {
        BaseAddress = new Uri("http://engine/v1.41/"),
        Timeout = TimeSpan.FromMinutes(10),
    };

    /// <summary>Returns the response without parsing it.</summary>
    public Task<byte[]> GetAsync(string path) => _http.GetByteArrayAsync(new Uri(path, UriKind.Relative));

    /// <summary>Gets the responses without parsing them; each worker uses one connection of the pool.</summary>
    public Task GetAllAsync(IEnumerable<string> paths, int workers) =>
        Parallel.ForEachAsync(paths, new ParallelOptions { MaxDegreeOfParallelism = workers }, async (path, _) => await GetAsync(path));

    public async Task CreateAsync(string name, params string[] command)
    {
        var container = new { Image = "alpine", Cmd = command, Labels = new Dictionary<string, string> { ["bench"] = "yes", ["owner"] = name } };
        await SendAsync(HttpMethod.Post, $"containers/create?name={name}", JsonContent.Create(container));
    }

    public Task StartAsync(IEnumerable<string> names) =>
        Parallel.ForEachAsync(names, async (name, _) => await SendAsync(HttpMethod.Post, $"containers/{name}/start"));

    /// <summary>Runs a command in a new container and waits for its end.</summary>
    public async Task RunAsync(string name, params string[] command)
    {
        await CreateAsync(name, command);
        await StartAsync([name]);
        await SendAsync(HttpMethod.Post, $"containers/{name}/wait");
    }

    /// <summary>Removes the containers with this name prefix.</summary>
    public async Task RemoveAsync(string prefix)
    {
        using JsonDocument list = JsonDocument.Parse(await GetAsync("containers/json?all=1"));
        string[] names = [.. list.RootElement.EnumerateArray().Select(one => one.GetProperty("Names")[0].GetString()![1..])];
        foreach (string name in names.Where(name => name.StartsWith(prefix, StringComparison.Ordinal)))
        {
            await SendAsync(HttpMethod.Delete, $"containers/{name}?force=1");
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task SendAsync(HttpMethod method, string path, HttpContent? body = null)
    {
        using HttpRequestMessage request = new(method, path) { Content = body };
        using HttpResponseMessage response = await _http.SendAsync(request);
        if ((int)response.StatusCode >= 400) { throw new IOException($"{path}: {await response.Content.ReadAsStringAsync()}"); }
    }
}
