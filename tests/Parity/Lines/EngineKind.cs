using System;
using System.Collections.Generic;

namespace PSDockerTools.Parity;

/// <summary>The properties of an engine that can change the requests.</summary>
/// <param name="ApiVersion">The newest API version of the engine.</param>
/// <param name="System">The operating system of its containers: linux or windows.</param>
/// <param name="Proxied">Indicates that the user's config.json configures proxies for its containers.</param>
public sealed record EngineKind(string ApiVersion, string System = "linux", bool Proxied = false)
{
    /// <summary>The oldest version that the module supports, the first with several networks per container, and the newest of CLI 28.2.</summary>
    public static IReadOnlyList<string> ApiVersions { get; } = ["1.41", "1.44", "1.50"];

    public bool Supports(string apiVersion) => apiVersion.Length == 0 || Version.Parse(ApiVersion) >= Version.Parse(apiVersion);

    public override string ToString() => string.Join(", ", (string[])[ApiVersion, .. System == "linux" ? (string[])[] : [System], .. Proxied ? (string[])["with proxies"] : []]);
}
