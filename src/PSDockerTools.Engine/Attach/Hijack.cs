using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Engine.Http;
using PSDockerTools.Engine.Transport;

namespace PSDockerTools.Engine.Attach;

/// <summary>Takes a connection out of HTTP, to speak both ways over it. Each has its own: the pool would not give back what was half closed.</summary>
internal static class Hijack
{
    /// <param name="client">The engine's.</param>
    /// <param name="path">What is asked for.</param>
    /// <param name="body">What is sent with it.</param>
    /// <param name="terminal">Whether there is a terminal on the other side, which sends without frames.</param>
    /// <param name="refusal">How the engine says that it could not start the command; null where that cannot be.</param>
    /// <param name="cancel">Ends the opening.</param>
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
