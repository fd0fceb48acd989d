using System;
using System.Collections.Generic;
using System.Net;
using System.Text;

namespace PSDockerTools.Engine.Logs;

/// <summary>Parses the details that the engine puts before a line (<c>details=1</c>): <c>key=value,key=value</c>, URL-encoded.</summary>
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
