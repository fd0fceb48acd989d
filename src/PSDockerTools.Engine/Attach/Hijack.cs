using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Engine.Http;
using PSDockerTools.Engine.Transport;

namespace PSDockerTools.Engine.Attach;

/// <summary>
/// Upgrades a connection from HTTP to a bidirectional stream. Each stream has its own connection, because a half-closed connection cannot
/// be returned to the pool.
/// </summary>
internal static class Hijack
{
    /// <param name="client">The client of the engine.</param>
    /// <param name="path">The path of the request.</param>
    /// <param name="body">The body of the request; null for none.</param>
    /// <param name="terminal">Indicates a TTY; its output has no frames.</param>
    /// <param name="refusal">Detects the engine's error about a command that did not start; null if that cannot happen.</param>
    /// <param name="cancel">Cancels the upgrade.</param>
    public static async Task<IContainerStream> OpenAsync(
        EngineClient client, string path, HttpContent? body, bool terminal, StartRefusal? refusal, CancellationToken cancel)
    {
        Connection? connection = null;
        SocketsHttpHandler handler = EngineConnections.CreateHandler(async token => connection = await client.Connections.Dialer.DialAsync(token));
        HttpClient http = new(new RedirectHandler(handler)) { Timeout = Timeout.InfiniteTimeSpan };
        try
        {
            HttpResponseMessage response = await client.SendAsync(
                http,
                HttpMethod.Post,
                path,
                body,
                request =>
                {
                    request.Headers.TryAddWithoutValidation("Connection", "Upgrade");
                    request.Headers.TryAddWithoutValidation("Upgrade", "tcp");
                },
                cancel);
            Stream stream = await response.Content.ReadAsStreamAsync(cancel);
            return new ContainerStream(client, http, response, stream, () => connection!, terminal, refusal);
        }
        catch
        {
            http.Dispose();
            throw;
        }
    }
}
