using System;
using System.Collections.Generic;

namespace PSDockerTools.Parity;

/// <summary>An engine as far as a line may depend on it.</summary>
/// <param name="ApiVersion">The newest API that it speaks.</param>
/// <param name="System">The system of its containers: linux or windows.</param>
/// <param name="Proxied">Whether the user's config.json has proxies for its containers.</param>
public sealed record EngineKind(string ApiVersion, string System = "linux", bool Proxied = false)
{
    /// <summary>The oldest that the module supports, the first with several networks, and the newest that CLI 28.2 speaks.</summary>
    public static IReadOnlyList<string> ApiVersions { get; } = ["1.41", "1.44", "1.50"];

    public bool Has(string apiVersion) => apiVersion.Length == 0 || Version.Parse(ApiVersion) >= Version.Parse(apiVersion);

    public override string ToString() => string.Join(", ", (string[])[ApiVersion, .. System == "linux" ? (string[])[] : [System], .. Proxied ? (string[])["with proxies"] : []]);
}
