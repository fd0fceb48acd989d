using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;

namespace PSDockerTools.Session;

/// <summary>
/// The credentials of registries that docker's configuration has: from DOCKER_AUTH_CONFIG, else from <c>config.json</c> and the programs that
/// it names for keeping them (docker/cli, cli/config/credentials). Never shown.
/// </summary>
internal sealed class RegistryCredentials
{
    private const string Token = "<token>"; // the name that helpers give to identity tokens
    private const string HubKey = "https://index.docker.io/v1/"; // what docker.io is called where credentials are kept

    private readonly Dictionary<string, RegistryLogin> _logins = [];

    private RegistryCredentials() { }

    public bool IsEmpty => _logins.Count == 0;

    public IReadOnlyList<RegistryLogin> All => [.. _logins.Values];

    /// <summary>All of them.</summary>
    /// <exception cref="DockerException">A helper that the configuration names is not there or fails.</exception>
    public static async Task<RegistryCredentials> ReadAsync(DockerConfiguration configuration, CancellationToken cancel)
    {
        (RegistryCredentials found, DockerException? failure) = await ReadSomeAsync(configuration, cancel);
        return failure is null ? found : throw failure;
    }

    /// <summary>All that can be read, and the failure of the first helper that failed; null where none did.</summary>
    public static async Task<(RegistryCredentials Found, DockerException? Failure)> ReadSomeAsync(DockerConfiguration configuration, CancellationToken cancel)
    {
        RegistryCredentials all = new();
        foreach (RegistryLogin login in Given()) { all._logins[login.Address] = login; }
        if (!all.IsEmpty) { return (all, null); }
        Stores stores = Stores.Of(configuration);
        foreach (RegistryLogin login in stores.Logins) { all._logins[login.Address] = login; }
        DockerException? failure = null;
        if (stores.Store is string store)
        {
            try
            {
                foreach (string address in Hosts(await AskAsync(store, "list", "", cancel), store)) { await all.TakeAsync(store, address, cancel); }
            }
            catch (DockerException e) { failure = e; }
        }
        foreach ((string address, string helper) in stores.Helpers)
        {
            try { await all.TakeAsync(helper, address, cancel); }
            catch (DockerException e) { failure ??= e; }
        }
        return (all, failure);
    }

    /// <summary>Those for one registry, as the CLI chooses them for a pull; null where there are none.</summary>
    /// <param name="configuration">Docker's.</param>
    /// <param name="domain">The registry, as an image's name has it.</param>
    /// <param name="cancel">Ends the helper.</param>
    /// <exception cref="DockerException">The helper that the configuration names for it is not there or fails.</exception>
    public static async Task<RegistryLogin?> FindAsync(DockerConfiguration configuration, string domain, CancellationToken cancel)
    {
        string address = AddressOf(domain);
        if (Among(Given(), address) is RegistryLogin given) { return given; }
        Stores stores = Stores.Of(configuration);
        string? helper = stores.Helpers.FirstOrDefault(one => one.Address == address).Helper ?? stores.Store;
        return helper is null ? Among(stores.Logins, address) : await FromHelperAsync(helper, address, cancel);
    }

    /// <summary>Whether one of them is for this registry, as an image's name has it.</summary>
    public static bool HaveOneFor(string domain, IReadOnlyList<RegistryLogin> logins) => Among(logins, AddressOf(domain)) is not null;

    /// <summary>A <c>config.json</c> with these and nothing else.</summary>
    public byte[] ToConfiguration()
    {
        JsonObject auths = new(_logins.Values.Select(login => new KeyValuePair<string, JsonNode?>(login.Address, login.ToEntry())));
        return Encoding.UTF8.GetBytes(new JsonObject { ["auths"] = auths }.ToJsonString());
    }

    /// <summary>One by its address; else one whose address is a URL of that host, as older versions of docker wrote them.</summary>
    private static RegistryLogin? Among(IReadOnlyList<RegistryLogin> logins, string address) =>
        logins.FirstOrDefault(login => login.Address == address) ?? logins.FirstOrDefault(login => HostOf(login.Address) == address);

    private static string AddressOf(string domain) => domain == ImageName.Hub ? HubKey : domain;

    private static string HostOf(string address)
    {
        int scheme = address.IndexOf("://", StringComparison.Ordinal);
        return (scheme < 0 ? address : address[(scheme + 3)..]).Split('/', 2)[0];
    }

    private static List<RegistryLogin> Given() =>
        Environment.GetEnvironmentVariable("DOCKER_AUTH_CONFIG") is { Length: > 0 } text && ConfigurationFile.Parse("DOCKER_AUTH_CONFIG", text) is ConfigurationFile file
            ? Logins(file)
            : [];

    /// <summary>Those that stand there by themselves; an entry without anything only says that a helper has them.</summary>
    private static List<RegistryLogin> Logins(ConfigurationFile file)
    {
        List<RegistryLogin> logins = [];
        foreach (string address in file.Names("auths"))
        {
            string? token = file.Text("auths", address, "identitytoken"), auth = file.Text("auths", address, "auth");
            (string User, string Password)? pair = auth is null ? (file.Text("auths", address, "username") ?? "", file.Text("auths", address, "password") ?? "") : Pair(auth);
            if (pair is null) { file.Refuse(SessionMessages.AuthInvalid(address)); }
            RegistryLogin login = new(address, pair?.User ?? "", pair?.Password ?? "", token);
            if (login.IsComplete) { logins.Add(login); }
        }
        return logins;
    }

    /// <summary>Of <c>user:password</c> in base64.</summary>
    private static (string User, string Password)? Pair(string auth)
    {
        byte[] bytes = new byte[auth.Length];
        if (!Convert.TryFromBase64String(auth, bytes, out int count)) { return null; }
        (string user, string? password) = SpecScanner.Cut(Encoding.UTF8.GetString(bytes, 0, count), ':');
        return password is null ? null : (user, password.TrimEnd('\0'));
    }

    private static IEnumerable<string> Hosts(string answer, string helper) =>
        ConfigurationFile.Parse(helper, answer) is { Fault: null } list ? list.Names() : throw Failed(helper, SessionMessages.HelperAnswerInvalid);

    private async Task TakeAsync(string helper, string address, CancellationToken cancel)
    {
        if (await FromHelperAsync(helper, address, cancel) is RegistryLogin login) { _logins[address] = login; }
    }

    private static async Task<RegistryLogin?> FromHelperAsync(string helper, string address, CancellationToken cancel)
    {
        string answer;
        try { answer = await AskAsync(helper, "get", address, cancel); }
        catch (DockerException e) when (e.Message.Contains("credentials not found", StringComparison.OrdinalIgnoreCase)) { return null; }
        if (ConfigurationFile.Parse(helper, answer) is not { Fault: null } found) { throw Failed(helper, SessionMessages.HelperAnswerInvalid); }
        string user = found.Text("Username") ?? "", secret = found.Text("Secret") ?? "";
        return user == Token ? new RegistryLogin(address, "", "", secret) : new RegistryLogin(address, user, secret, null);
    }

    private static async Task<string> AskAsync(string helper, string verb, string input, CancellationToken cancel)
    {
        ProcessStartInfo start = new(Program(helper), [verb]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using Process process = Process.Start(start)!;
            using CancellationTokenRegistration end = cancel.Register(() => End(process)); // one that asks for a password would wait for it
            _ = process.StandardError.ReadToEndAsync(CancellationToken.None); // so that it is never full
            await WriteAsync(process.StandardInput, input);
            string output = await process.StandardOutput.ReadToEndAsync(cancel);
            await process.WaitForExitAsync(cancel);
            // A helper says what is wrong on its output, where else the secret stands.
            return process.ExitCode == 0 ? output : throw Failed(helper, output.Trim());
        }
        catch (Win32Exception e) { throw Failed(helper, SessionMessages.HelperMissing, e); }
        catch (IOException e) { throw Failed(helper, e.Message, e); }
    }

    /// <summary>A helper that fails at once may have ended before it reads anything; its output says why.</summary>
    private static async Task WriteAsync(StreamWriter writer, string input)
    {
        try
        {
            await writer.WriteAsync(input);
            writer.Close();
        }
        catch (IOException) { }
    }

    private static void End(Process process)
    {
        try { process.Kill(entireProcessTree: true); }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or AggregateException) { } // it has ended by itself
    }

    private static string Program(string helper) => $"docker-credential-{helper}";

    private static DockerException Failed(string helper, string reason, Exception? inner = null) =>
        new(DockerErrorKind.LocalResource, null, SessionMessages.CredentialHelperFailed(Program(helper), reason), inner);

    /// <summary>Where <c>config.json</c> has credentials.</summary>
    private sealed record Stores(IReadOnlyList<RegistryLogin> Logins, string? Store, IReadOnlyList<(string Address, string Helper)> Helpers)
    {
        private static readonly Stores s_none = new([], null, []);

        public static Stores Of(DockerConfiguration configuration) => configuration.Read(file => new Stores(
            RegistryCredentials.Logins(file),
            file.Text("credsStore"),
            [
                .. file.Names("credHelpers")
                    .Select(address => (address, Helper: file.Text("credHelpers", address)))
                    .Where(one => one.Helper is not null)
                    .Select(one => (one.address, one.Helper!)),
            ])) ?? s_none;
    }
}
