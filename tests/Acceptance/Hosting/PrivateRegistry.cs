using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;

namespace PSDockerTools.Acceptance;

/// <summary>The tests' registry behind a door that wants a user and a password, as docker-registry with htpasswd does.</summary>
internal sealed class PrivateRegistry : IDisposable
{
    private const string User = "me", Password = "pa:ss?>~"; // with what is special in URLs, in base64 and between user and password

    private const int PodmanPort = 5001; // the one that eng/release-engine.sh has it trust

    private static readonly string[] s_manifests =
    [
        "application/vnd.docker.distribution.manifest.v2+json", "application/vnd.docker.distribution.manifest.list.v2+json",
        "application/vnd.oci.image.manifest.v1+json", "application/vnd.oci.image.index.v1+json",
    ];

    private static readonly HttpClient s_behind = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri($"http://{Place.Registry}") };
    private readonly HttpListener _listener = new();
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public PrivateRegistry()
    {
        Address = $"127.0.0.1:{(LeftOut.IsOn(EngineKind.Podman) ? PodmanPort : FreePort())}";
        _listener.Prefixes.Add($"http://{Address}/");
        _listener.Start();
        _ = ServeAsync();
    }

    public string Address { get; }

    /// <summary>A folder for DOCKER_CONFIG, as docker login leaves it.</summary>
    public string LoggedIn => Configuration("in", Password);

    /// <summary>One with another password.</summary>
    public string LoggedInWrongly => Configuration("wrong", "other");

    /// <summary>One without credentials.</summary>
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
        // Not those of the engine: it has a line for each, in an order by chance, and HttpListener keeps the last alone.
        foreach (string type in s_manifests) { request.Headers.Accept.ParseAdd(type); }
        using HttpResponseMessage answer = await s_behind.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.StatusCode = (int)answer.StatusCode;
        response.ContentType = answer.Content.Headers.ContentType?.ToString();
        if (answer.Headers.TryGetValues("Docker-Content-Digest", out var digests)) { response.AddHeader("Docker-Content-Digest", string.Join("", digests)); }
        response.ContentLength64 = answer.Content.Headers.ContentLength ?? 0;
        if (context.Request.HttpMethod != "HEAD") { await answer.Content.CopyToAsync(response.OutputStream); }
    }
}
