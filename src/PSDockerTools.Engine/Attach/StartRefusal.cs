using System;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Engine.Http;

namespace PSDockerTools.Engine.Attach;

/// <summary>
/// Detects the engine's error for a command that could not be started. The engine responds before it starts the command, and then writes
/// its error as output of the command.
/// </summary>
/// <param name="podman">Indicates Podman.</param>
/// <param name="confirmed">
/// Asks the engine whether the command was not started. A command's first output rarely has the form of the error, and only then the engine
/// is asked.
/// </param>
internal sealed class StartRefusal(bool podman, Func<CancellationToken, Task<bool>> confirmed)
{
    /// <summary>Returns the engine's error; null if the output is the command's own.</summary>
    /// <param name="first">The first output.</param>
    /// <param name="error">Indicates output on stderr.</param>
    /// <param name="cancel">Cancels the request.</param>
    public async Task<string?> ReadErrorAsync(ReadOnlyMemory<byte> first, bool error, CancellationToken cancel) =>
        FindError(first.Span, error) is string message && await confirmed(cancel) ? message : null;

    private string? FindError(ReadOnlySpan<byte> first, bool error)
    {
        if (!podman) { return !error && first.EndsWith("\r\n"u8) ? Encoding.UTF8.GetString(first).Trim() : null; }
        return EngineSentences.PodmanRefusalIn(first);
    }
}
