using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace ScriptedEngine;

/// <summary>A request that the daemon received.</summary>
public sealed partial class RecordedRequest
{
    internal RecordedRequest(IReadOnlyList<string> head)
    {
        string[] line = head[0].Split(' ');
        string[] target = line[1].Split('?', 2);
        Method = line[0];
        RawPath = target[0];
        Match versioned = VersionedPath().Match(RawPath);
        Version = versioned.Groups["version"].Value;
        Path = Uri.UnescapeDataString(versioned.Groups["rest"].Value);
        Query = (target.ElementAtOrDefault(1) ?? "").Split('&', StringSplitOptions.RemoveEmptyEntries).Select(Pair).ToLookup(pair => pair.Key, pair => pair.Value);
        Headers = head.Skip(1).Select(header => header.Split(": ", 2))
            .ToDictionary(header => header[0], header => header[1], StringComparer.OrdinalIgnoreCase);
    }

    public string Method { get; }

    /// <summary>The path as received, with version and encoding.</summary>
    public string RawPath { get; }

    /// <summary>The decoded path without the version.</summary>
    public string Path { get; }

    /// <summary>The API version in the path: <c>1.41</c>; empty if it has none.</summary>
    public string Version { get; }

    public ILookup<string, string> Query { get; }

    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>The body. It is complete when a reply has read it or the next request has arrived.</summary>
    public byte[] Body { get; internal set; } = [];

    public string BodyText => Encoding.UTF8.GetString(Body);

    private static KeyValuePair<string, string> Pair(string pair)
    {
        string[] parts = pair.Split('=', 2);
        return new(Uri.UnescapeDataString(parts[0]), Uri.UnescapeDataString(parts.ElementAtOrDefault(1) ?? ""));
    }

    [GeneratedRegex(@"^(/v(?<version>[0-9.]+))?(?<rest>/.*)$")]
    private static partial Regex VersionedPath();
}
