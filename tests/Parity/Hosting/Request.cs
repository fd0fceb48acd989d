using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace PSDockerTools.Parity;

/// <summary>A create or update request to an engine.</summary>
/// <param name="Path">The path without the API version.</param>
/// <param name="Query">The query parameters that are not empty.</param>
/// <param name="Body">The body; null if none exists.</param>
public sealed record Request(string Path, SortedDictionary<string, string> Query, JsonNode? Body);
