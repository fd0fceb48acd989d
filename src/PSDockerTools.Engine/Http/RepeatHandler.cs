using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace PSDockerTools.Engine.Http;

/// <summary>
/// Sends a request that changes nothing once more where its connection ended before a response: an engine, or a proxy before it, may close a
/// connection of the pool at the moment when it is used again.
/// </summary>
internal sealed class RepeatHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private const int MostRepeats = 3; // the next connection of the pool may end, too

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        for (int repeats = 0; ; repeats++)
        {
            try { return await base.SendAsync(request, cancellationToken); }
            catch (HttpRequestException e) when (repeats < MostRepeats && request.Method == HttpMethod.Get && HasEnded(e)) { }
        }
    }

    /// <summary>Whether there was a connection, and no response; not where none could be opened, or the response is not HTTP.</summary>
    private static bool HasEnded(HttpRequestException exception) =>
        exception.HttpRequestError is HttpRequestError.Unknown or HttpRequestError.ResponseEnded && exception.InnerException is IOException;
}
