using System;
using System.Collections.Generic;
using System.Net;
using System.Text;

namespace PSDockerTools.Engine.Logs;

/// <summary>Reads what the engine puts before a line that was asked for with details: <c>key=value,key=value</c>, escaped as in a query.</summary>
internal static class LogDetails
{
    public static DockerLogDetails Read(ReadOnlySpan<byte> bytes)
    {
        Dictionary<string, string> details = new(StringComparer.Ordinal);
        foreach (string pair in Encoding.UTF8.GetString(bytes).Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            (string name, string? value) = SpecScanner.Cut(pair, '=');
            details[WebUtility.UrlDecode(name)] = WebUtility.UrlDecode(value) ?? "";
        }
        return new DockerLogDetails(details);
    }
}
