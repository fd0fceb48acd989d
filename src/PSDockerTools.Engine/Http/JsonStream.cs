using System.Buffers;
using System.Collections.Generic;
using System.IO;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading;

namespace PSDockerTools.Engine.Http;

/// <summary>Reads a sequence of JSON values, with or without line breaks between them, as in the responses to pull and build.</summary>
internal static class JsonStream
{
    public static async IAsyncEnumerable<JsonElement> ReadAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancel)
    {
        PipeReader reader = PipeReader.Create(stream);
        try
        {
            while (true)
            {
                ReadResult result = await reader.ReadAsync(cancel);
                ReadOnlySequence<byte> rest = result.Buffer;
                while (TryRead(ref rest, result.IsCompleted, out JsonElement value)) { yield return value; }
                reader.AdvanceTo(rest.Start, rest.End);
                if (result.IsCompleted) { break; }
            }
        }
        finally { await reader.CompleteAsync(); }
    }

    private static bool TryRead(ref ReadOnlySequence<byte> bytes, bool isFinal, out JsonElement value)
    {
        SequenceReader<byte> blank = new(bytes);
        blank.AdvancePastAny((byte)'\r', (byte)'\n', (byte)' ', (byte)'\t');
        bytes = bytes.Slice(blank.Position);
        value = default;
        if (bytes.IsEmpty) { return false; }
        Utf8JsonReader json = new(bytes, isFinal, default);
        if (!JsonDocument.TryParseValue(ref json, out JsonDocument? document)) { return false; }
        using (document) { value = document.RootElement.Clone(); }
        bytes = bytes.Slice(json.Position);
        return true;
    }
}
