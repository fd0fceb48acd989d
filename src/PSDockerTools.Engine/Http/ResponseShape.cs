using System;
using System.IO;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace PSDockerTools.Engine.Http;

/// <summary>What a response has to be.</summary>
/// <param name="kind">An object or an array.</param>
internal sealed class ResponseShape(JsonValueKind kind)
{
    public static ResponseShape Object { get; } = new(JsonValueKind.Object);

    public static ResponseShape Array { get; } = new(JsonValueKind.Array);

    /// <summary>Whether it may be null, or have no body; both are read as undefined.</summary>
    public bool MayBeEmpty { get; init; }

    /// <summary>Whether the engine may take longer for it than for most.</summary>
    public bool MayTakeLong { get; init; }

    /// <exception cref="JsonException">It is not JSON.</exception>
    /// <exception cref="ResponseException">It is something else.</exception>
    public async Task<T> ReadAsync<T>(HttpContent content, Func<JsonElement, T> read, CancellationToken cancel)
    {
        await using Stream stream = await content.ReadAsStreamAsync(cancel);
        if (!MayBeEmpty)
        {
            using JsonDocument document = await JsonDocument.ParseAsync(stream, default, cancel); // into memory that is used again
            return document.RootElement.ValueKind == kind ? read(document.RootElement) : throw ResponseException.Unexpected();
        }
        await foreach (JsonElement value in JsonStream.ReadAsync(stream, cancel))
        {
            return value.ValueKind == kind ? read(value) : value.ValueKind == JsonValueKind.Null ? read(default) : throw ResponseException.Unexpected();
        }
        return read(default);
    }
}
