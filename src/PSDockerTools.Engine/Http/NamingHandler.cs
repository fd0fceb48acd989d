using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace PSDockerTools.Engine.Http;

/// <summary>Records the method and the path of each request of the library, for error messages.</summary>
internal sealed class NamingHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        RequestName.Note(request);
        return base.SendAsync(request, cancellationToken);
    }
}
