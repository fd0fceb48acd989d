using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;

namespace PSDockerTools.Acceptance;

/// <summary>A proxy for the tests' registry that requires a user and a password, as docker-registry with htpasswd does.</summary>
internal sealed class PrivateRegistry : IDisposable
{
    private const string User = "me", Password = "pa:ss?>~"; // characters that are special in URLs, in base64 and as separators

    private const int PodmanPort = 5001; // the insecure registry that eng/release-engine.sh configures for Podman

    private static readonly string[] s_manifests =
    [
        "application/vnd.docker.distribution.manifest.v2+json", "application/vnd.docker.distribution.manifest.list.v2+json",
        "application/vnd.oci.image.manifest.v1+json", "application/vnd.oci.image.index.v1+json",
    ];

    private static readonly HttpClient s_registry = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri($"http://{TestEnvironment.Registry}") };
    private readonly HttpListener _listener = new();
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public PrivateRegistry()
    {
        Address = $"127.0.0.1:{(SkipRule.IsCurrent(EngineKind.Podman) ? PodmanPort : FreePort())}";
        _listener.Prefixes.Add($"http://{Address}/");
        _listener.Start();
        _ = ServeAsync();
    }

    public string Address { get; }

    /// <summary>A DOCKER_CONFIG folder as docker login writes it.</summary>
    public string LoggedIn => Configuration("in", Password);

    /// <summary>A DOCKER_CONFIG folder with a wrong password.</summary>
    public string LoggedInWrongly => Configuration("wrong", "other");

    /// <summary>A DOCKER_CONFIG folder without credentials.</summary>
    public string LoggedOut => Configuration("out", null);

    public void Dispose()
    {
        _listener.Close();
        Directory.Delete(_folder, recursive: true);
    }

    private static string Encode(string password) => Convert.ToBase64String(Encoding.UTF8.GetBytes($"{User}:{password}"));

    private static int FreePort()
    {
        using System.Net.Sockets.TcpListener trial = new(IPAddress.Loopback, 0);
        trial.Start();
        return ((IPEndPoint)trial.LocalEndpoint).Port;
    }

    private string Configuration(string name, string? password)
    {
        string folder = Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;
        string auths = password is null ? "{}" : $$"""{"{{Address}}":{"auth":"{{Encode(password)}}"} }""";
        File.WriteAllText(Path.Combine(folder, "config.json"), $$"""{"auths":{{auths}} }""");
        return folder;
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            HttpListenerContext context;
            try { context = await _listener.GetContextAsync(); }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException) { return; }
            _ = AnswerAsync(context);
        }
    }

    private static async Task AnswerAsync(HttpListenerContext context)
    {
        using HttpListenerResponse response = context.Response;
        if (context.Request.Headers["Authorization"] != $"Basic {Encode(Password)}")
        {
            response.StatusCode = 401;
            response.AddHeader("WWW-Authenticate", "Basic realm=\"private\"");
            response.ContentType = "application/json";
            response.OutputStream.Write("""{"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]}"""u8);
            return;
        }
        using HttpRequestMessage request = new(new HttpMethod(context.Request.HttpMethod), context.Request.RawUrl);
        // The engine's own Accept headers are not forwarded: it sends several in random order, and HttpListener keeps only the last.
        foreach (string type in s_manifests) { request.Headers.Accept.ParseAdd(type); }
        using HttpResponseMessage upstream = await s_registry.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.StatusCode = (int)upstream.StatusCode;
        response.ContentType = upstream.Content.Headers.ContentType?.ToString();
        if (upstream.Headers.TryGetValues("Docker-Content-Digest", out var digests)) { response.AddHeader("Docker-Content-Digest", string.Join("", digests)); }
        response.ContentLength64 = upstream.Content.Headers.ContentLength ?? 0;
        if (context.Request.HttpMethod != "HEAD") { await upstream.Content.CopyToAsync(response.OutputStream); }
    }
}
