using System;
using System.IO;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace PSDockerTools.Engine.Http;

/// <summary>The expected shape of a JSON response.</summary>
/// <param name="kind">The required kind of the root value: an object or an array.</param>
internal sealed class ResponseShape(JsonValueKind kind)
{
    public static ResponseShape Object { get; } = new(JsonValueKind.Object);

    public static ResponseShape Array { get; } = new(JsonValueKind.Array);

    /// <summary>Indicates that the response may be JSON null or have no body; both are read as an undefined element.</summary>
    public bool MayBeEmpty { get; init; }

    /// <summary>Indicates that the request has no timeout, because the engine may need longer than for other requests.</summary>
    public bool MayTakeLong { get; init; }

    /// <exception cref="JsonException">The response is not JSON.</exception>
    /// <exception cref="ResponseException">The response has another shape.</exception>
    public async Task<T> ReadAsync<T>(HttpContent content, Func<JsonElement, T> read, CancellationToken cancel)
    {
        await using Stream stream = await content.ReadAsStreamAsync(cancel);
        if (!MayBeEmpty)
        {
            using JsonDocument document = await JsonDocument.ParseAsync(stream, default, cancel); // in pooled memory
            return document.RootElement.ValueKind == kind ? read(document.RootElement) : throw ResponseException.Unexpected();
        }
        await foreach (JsonElement value in JsonStream.ReadAsync(stream, cancel))
        {
            return value.ValueKind == kind ? read(value) : value.ValueKind == JsonValueKind.Null ? read(default) : throw ResponseException.Unexpected();
        }
        return read(default);
    }
}
