using System;
using System.Net.Http;
using System.Text.RegularExpressions;
using System.Threading;

namespace PSDockerTools.Engine.Http;

/// <summary>The name of a request in error messages: <c>GET /containers/web/json</c>.</summary>
internal sealed partial class RequestName
{
    private static readonly AsyncLocal<RequestName?> s_current = new();

    /// <summary>The name of the last request in a call of the library. The exceptions of the library do not contain this name.</summary>
    public string Text { get; private set; } = "a request";

    public static RequestName Begin() => s_current.Value = new RequestName();

    public static void Note(HttpRequestMessage request)
    {
        if (s_current.Value is RequestName current) { current.Text = Of(request); }
    }

    public static string Of(HttpMethod method, string path) => $"{method} /{path.Split('?', 2)[0]}";

    public static string Of(HttpResponseMessage response) => response.RequestMessage is HttpRequestMessage request ? Of(request) : "a request";

    public static string Of(HttpMethod method, Uri address) => $"{method} {Version().Replace(address.AbsolutePath, "", 1)}";

    private static string Of(HttpRequestMessage request) => Of(request.Method, request.RequestUri!);

    [GeneratedRegex(@"/v[0-9]+\.[0-9]+(?=/)")]
    private static partial Regex Version();
}
