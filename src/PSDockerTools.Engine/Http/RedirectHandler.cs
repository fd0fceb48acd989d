using System;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace PSDockerTools.Engine.Http;

/// <summary>
/// Converts a redirect to an exception. The library treats every status below 400 as success, so that a redirected removal would appear to have
/// succeeded.
/// </summary>
internal sealed class RedirectHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
        if (!IsRedirect(response)) { return response; }
        using (response) { throw new RedirectException(new Uri(request.RequestUri!, response.Headers.Location!)); }
    }

    private static bool IsRedirect(HttpResponseMessage response) =>
        response.StatusCode is >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest and not HttpStatusCode.NotModified
        && response.Headers.Location is not null;
}
