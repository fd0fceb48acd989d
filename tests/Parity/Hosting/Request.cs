using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace PSDockerTools.Parity;

/// <summary>What an engine was asked to make or change.</summary>
/// <param name="Path">Without the version.</param>
/// <param name="Query">What stands behind the question mark, where it is not empty.</param>
/// <param name="Body">The body; null where there was none.</param>
public sealed record Request(string Path, SortedDictionary<string, string> Query, JsonNode? Body);
