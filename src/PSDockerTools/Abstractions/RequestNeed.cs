using System;
using System.Text.Json.Nodes;

namespace PSDockerTools.Abstractions;

/// <summary>
/// A requirement of a request to the engine. The code that creates the request states it with its message; the sender knows the engine and checks it.
/// </summary>
internal abstract record RequestNeed
{
    private RequestNeed() { }

    /// <summary>
    /// A field or value that requires an API version. Earlier engines would ignore or misinterpret it: the request is not sent to them.
    /// </summary>
    public sealed record Since(Version Version, string What) : RequestNeed;

    /// <summary>A field that requires an API version and that earlier engines ignore: the request is sent to them with a warning.</summary>
    public sealed record HeededSince(Version Version, string Warning) : RequestNeed;

    /// <summary>A field that engines refuse since an API version: it is omitted for them, with a warning.</summary>
    public sealed record RefusedSince(Version Version, string Field, string Warning) : RequestNeed;

    /// <summary>A field that requires another value on Podman.</summary>
    public sealed record OtherOnPodman(string Field, JsonNode Value) : RequestNeed;

    /// <summary>A request for Windows containers: it is not sent to engines that run other containers.</summary>
    public sealed record Windows(string What) : RequestNeed;
}
