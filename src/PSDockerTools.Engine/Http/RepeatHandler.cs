using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace PSDockerTools.Engine.Http;

/// <summary>
/// Repeats a request without side effects if its connection was closed before a response: an engine, or a proxy in front of it, may close a pooled
/// connection at the moment when the connection is reused.
/// </summary>
internal sealed class RepeatHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private const int MostRepeats = 3; // the next pooled connection may be closed, too

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        for (int repeats = 0; ; repeats++)
        {
            try { return await base.SendAsync(request, cancellationToken); }
            catch (HttpRequestException e) when (repeats < MostRepeats && request.Method == HttpMethod.Get && HasEnded(e)) { }
        }
    }

    /// <summary>
    /// Checks whether a connection was established and closed without a response. False if the connection failed, or if the response is not HTTP.
    /// </summary>
    private static bool HasEnded(HttpRequestException exception) =>
        exception.HttpRequestError is HttpRequestError.Unknown or HttpRequestError.ResponseEnded && exception.InnerException is IOException;
}
