using System;
using System.Text.Json.Nodes;

namespace PSDockerTools.Abstractions;

/// <summary>What a request needs of an engine. Who writes the request says it, with the words for it; who sends it knows the engine.</summary>
internal abstract record RequestNeed
{
    private RequestNeed() { }

    /// <summary>Engines before that version would pass over it, or do something else: the request is not sent to them.</summary>
    public sealed record Since(Version Version, string What) : RequestNeed;

    /// <summary>The same, where it is worth a warning and no more that they pass over it.</summary>
    public sealed record HeededSince(Version Version, string Warning) : RequestNeed;

    /// <summary>Engines from that version on refuse the field: it is left out, and that is warned of.</summary>
    public sealed record RefusedSince(Version Version, string Field, string Warning) : RequestNeed;

    /// <summary>Podman takes another value for the field.</summary>
    public sealed record OtherOnPodman(string Field, JsonNode Value) : RequestNeed;

    /// <summary>It is for containers of Windows: the request is not sent to engines that run others.</summary>
    public sealed record Windows(string What) : RequestNeed;
}
