using System;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Engine.Http;

namespace PSDockerTools.Engine.Attach;

/// <summary>
/// Knows the sentence of an engine that could not start a command. It answers before it starts one, and writes its sentence as if the command
/// had said it.
/// </summary>
/// <param name="podman">Whether the engine is Podman.</param>
/// <param name="confirmed">Whether the engine says that the command did not start. What a command writes first seldom looks so, and only then is it asked.</param>
internal sealed class StartRefusal(bool podman, Func<CancellationToken, Task<bool>> confirmed)
{
    /// <summary>The sentence; null where it is the command's own.</summary>
    /// <param name="first">What was written first.</param>
    /// <param name="error">Whether to stderr.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task<string?> SentenceAsync(ReadOnlyMemory<byte> first, bool error, CancellationToken cancel) =>
        Sentence(first.Span, error) is string sentence && await confirmed(cancel) ? sentence : null;

    private string? Sentence(ReadOnlySpan<byte> first, bool error)
    {
        if (!podman) { return !error && first.EndsWith("\r\n"u8) ? Encoding.UTF8.GetString(first).Trim() : null; }
        return EngineSentences.PodmanRefusalIn(first);
    }
}
