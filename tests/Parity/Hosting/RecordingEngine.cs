using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using ScriptedEngine;

namespace PSDockerTools.Parity;

/// <summary>
/// An engine on a Unix socket that supports a given API version. It records create and update requests and rejects them with an error.
/// </summary>
public sealed class RecordingEngine : IAsyncDisposable
{
    /// <summary>The error message of all rejections. The status is not 404, because docker would then pull the image.</summary>
    public const string Rejection = "this engine only records requests";

    private static readonly string[] s_containers = ["web", "db"];
    private readonly ScriptedDaemon _daemon = ScriptedDaemon.OnUnixSocket();
    private readonly ConcurrentQueue<Request> _requests = new();

    public RecordingEngine(EngineKind kind)
    {
        Kind = kind;
        _daemon
            .On("HEAD /_ping", Replies.Ping(kind.ApiVersion, kind.System))
            .On("GET /_ping", Replies.Ping(kind.ApiVersion, kind.System))
            .On("GET /version", Replies.Json($$"""{"ApiVersion":"{{kind.ApiVersion}}","MinAPIVersion":"1.24","Os":"{{kind.System}}","Version":"28.0.0"}"""))
            .On("GET /containers/json", Replies.Json(new JsonArray([.. s_containers.Select(Listed)]).ToJsonString()))
            .On("POST /images/create", Record("/images/create", Replies.Json("""{"status":"Pulled"}""")))
            .On("POST /containers/create", Record("/containers/create", Replies.Error(409, Rejection)));
        foreach (string name in s_containers)
        {
            foreach (string path in (string[])[name, Id(name)])
            {
                _daemon
                    .On($"GET /containers/{path}/json", Replies.Json(Inspected(name).ToJsonString()))
                    .On($"POST /containers/{path}/update", Record($"/containers/{name}/update", Replies.Error(409, Rejection)));
            }
        }
    }

    public EngineKind Kind { get; }

    public Uri Endpoint => _daemon.Endpoint;

    /// <summary>The path of the socket, which differs in every run.</summary>
    public string Socket => _daemon.Endpoint.LocalPath;

    /// <summary>Returns and removes the recorded requests.</summary>
    public IReadOnlyList<Request> Take()
    {
        List<Request> all = [];
        while (_requests.TryDequeue(out Request? one))
        {
            all.Add(one);
        }

        return all;
    }

    public ValueTask DisposeAsync() => _daemon.DisposeAsync();

    private ScriptedDaemon.Reply Record(string path, ScriptedDaemon.Reply reply) => async exchange =>
    {
        await exchange.ReadBodyAsync();
        SortedDictionary<string, string> query = new(StringComparer.Ordinal);
        foreach (IGrouping<string, string> value in exchange.Request.Query.Where(value => string.Concat(value).Length > 0))
        {
            query[value.Key] = string.Join(',', value);
        }

        string body = exchange.Request.BodyText;
        _requests.Enqueue(new Request(path, query, body.Length == 0 ? null : JsonNode.Parse(body)));
        await reply(exchange);
    };

    private static string Id(string name) => string.Concat(name.Select(letter => ((int)letter).ToString("x2", null))).PadRight(64, '0');

    private static JsonNode Listed(string name) => JsonSerializer.SerializeToNode(new
    {
        Id = Id(name),
        Names = new[] { "/" + name },
        Image = "alpine",
        ImageID = "sha256:" + Id("image"),
        Command = "sh",
        Created = 1700000000,
        State = "running",
        Status = "Up 2 hours",
        Ports = Array.Empty<object>(),
        Labels = new { },
        HostConfig = new { NetworkMode = "default" },
        NetworkSettings = new { Networks = new { } },
        Mounts = Array.Empty<object>(),
    })!;

    private static JsonNode Inspected(string name) => JsonSerializer.SerializeToNode(new
    {
        Id = Id(name),
        Name = "/" + name,
        Created = "2026-01-01T00:00:00Z",
        Path = "sh",
        Args = Array.Empty<string>(),
        Image = "sha256:" + Id("image"),
        State = new { Status = "running", Running = true, StartedAt = "2026-01-01T00:00:00Z", FinishedAt = "0001-01-01T00:00:00Z" },
        Config = new { Image = "alpine", Labels = new { } },
        HostConfig = new { NetworkMode = "default" },
        NetworkSettings = new { Networks = new { } },
        Mounts = Array.Empty<object>(),
    })!;
}
