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
/// The registry credentials of docker's configuration: from DOCKER_AUTH_CONFIG, or from <c>config.json</c> and the credential helpers that it names
/// (docker/cli, cli/config/credentials). They are never displayed.
/// </summary>
internal sealed class RegistryCredentials
{
    private const string TokenUser = "<token>"; // the user name that helpers return for identity tokens
    private const string HubAddress = "https://index.docker.io/v1/"; // the address of docker.io in credential stores

    private readonly Dictionary<string, RegistryLogin> _logins = [];

    private RegistryCredentials() { }

    public bool IsEmpty => _logins.Count == 0;

    public IReadOnlyList<RegistryLogin> All => [.. _logins.Values];

    /// <summary>Reads all credentials.</summary>
    /// <exception cref="DockerException">A configured credential helper is missing or fails.</exception>
    public static async Task<RegistryCredentials> ReadAsync(DockerConfiguration configuration, CancellationToken cancel)
    {
        (RegistryCredentials found, DockerException? failure) = await ReadAvailableAsync(configuration, cancel);
        return failure is null ? found : throw failure;
    }

    /// <summary>Reads all credentials that are available, and the first failure of a helper; null if none failed.</summary>
    public static async Task<(RegistryCredentials Found, DockerException? Failure)> ReadAvailableAsync(DockerConfiguration configuration, CancellationToken cancel)
    {
        RegistryCredentials all = new();
        foreach (RegistryLogin login in FromEnvironment()) { all._logins[login.Address] = login; }
        if (!all.IsEmpty) { return (all, null); }
        CredentialSettings settings = CredentialSettings.Of(configuration);
        foreach (RegistryLogin login in settings.Logins) { all._logins[login.Address] = login; }
        DockerException? failure = null;
        if (settings.DefaultHelper is string defaultHelper)
        {
            try
            {
                string output = await RunHelperAsync(defaultHelper, "list", "", cancel);
                foreach (string address in ParseAddresses(output, defaultHelper)) { await all.AddAsync(defaultHelper, address, cancel); }
            }
            catch (DockerException e) { failure = e; }
        }
        foreach ((string address, string helper) in settings.Helpers)
        {
            try { await all.AddAsync(helper, address, cancel); }
            catch (DockerException e) { failure ??= e; }
        }
        return (all, failure);
    }

    /// <summary>Returns the credentials for one registry, chosen as the docker CLI does for a pull; null if there are none.</summary>
    /// <param name="configuration">The docker CLI's configuration.</param>
    /// <param name="domain">The registry's domain in an image name.</param>
    /// <param name="cancel">Stops the credential helper.</param>
    /// <exception cref="DockerException">The configured credential helper for the registry is missing or fails.</exception>
    public static async Task<RegistryLogin?> FindAsync(DockerConfiguration configuration, string domain, CancellationToken cancel)
    {
        string address = AddressOf(domain);
        if (FindByAddress(FromEnvironment(), address) is RegistryLogin environmentLogin) { return environmentLogin; }
        CredentialSettings settings = CredentialSettings.Of(configuration);
        string? helper = settings.Helpers.FirstOrDefault(one => one.Address == address).Helper ?? settings.DefaultHelper;
        return helper is null ? FindByAddress(settings.Logins, address) : await FromHelperAsync(helper, address, cancel);
    }

    /// <summary>True if one of the logins is for the registry, given by its domain in an image name.</summary>
    public static bool HasLoginFor(string domain, IReadOnlyList<RegistryLogin> logins) => FindByAddress(logins, AddressOf(domain)) is not null;

    /// <summary>Returns the content of a <c>config.json</c> with only these credentials.</summary>
    public byte[] ToConfiguration()
    {
        JsonObject auths = new(_logins.Values.Select(login => new KeyValuePair<string, JsonNode?>(login.Address, login.ToEntry())));
        return Encoding.UTF8.GetBytes(new JsonObject { ["auths"] = auths }.ToJsonString());
    }

    /// <summary>
    /// Returns the login with this address; otherwise one with a URL of that host as its address, as older versions of docker wrote them.
    /// </summary>
    private static RegistryLogin? FindByAddress(IReadOnlyList<RegistryLogin> logins, string address) =>
        logins.FirstOrDefault(login => login.Address == address) ?? logins.FirstOrDefault(login => HostOf(login.Address) == address);

    private static string AddressOf(string domain) => domain == ImageName.Hub ? HubAddress : domain;

    private static string HostOf(string address)
    {
        int scheme = address.IndexOf("://", StringComparison.Ordinal);
        return (scheme < 0 ? address : address[(scheme + 3)..]).Split('/', 2)[0];
    }

    private static List<RegistryLogin> FromEnvironment() =>
        Environment.GetEnvironmentVariable("DOCKER_AUTH_CONFIG") is { Length: > 0 } text && ConfigurationFile.Parse("DOCKER_AUTH_CONFIG", text) is ConfigurationFile file
            ? Logins(file)
            : [];

    /// <summary>Reads the credentials that are stored in the file itself. An empty entry means that a credential helper stores them.</summary>
    private static List<RegistryLogin> Logins(ConfigurationFile file)
    {
        List<RegistryLogin> logins = [];
        foreach (string address in file.GetPropertyNames("auths"))
        {
            string? token = file.GetString("auths", address, "identitytoken"), auth = file.GetString("auths", address, "auth");
            (string User, string Password)? decoded = auth is null ? (file.GetString("auths", address, "username") ?? "", file.GetString("auths", address, "password") ?? "") : DecodeAuth(auth);
            if (decoded is null) { file.SetFault(SessionMessages.AuthInvalid(address)); }
            RegistryLogin login = new(address, decoded?.User ?? "", decoded?.Password ?? "", token);
            if (login.IsComplete) { logins.Add(login); }
        }
        return logins;
    }

    /// <summary>Decodes <c>user:password</c> from base64.</summary>
    private static (string User, string Password)? DecodeAuth(string auth)
    {
        byte[] bytes = new byte[auth.Length];
        if (!Convert.TryFromBase64String(auth, bytes, out int count)) { return null; }
        (string user, string? password) = SpecScanner.Cut(Encoding.UTF8.GetString(bytes, 0, count), ':');
        return password is null ? null : (user, password.TrimEnd('\0'));
    }

    private static IEnumerable<string> ParseAddresses(string output, string helper) =>
        ConfigurationFile.Parse(helper, output) is { Fault: null } list ? list.GetPropertyNames() : throw Failed(helper, SessionMessages.HelperAnswerInvalid);

    private async Task AddAsync(string helper, string address, CancellationToken cancel)
    {
        if (await FromHelperAsync(helper, address, cancel) is RegistryLogin login) { _logins[address] = login; }
    }

    private static async Task<RegistryLogin?> FromHelperAsync(string helper, string address, CancellationToken cancel)
    {
        string output;
        try { output = await RunHelperAsync(helper, "get", address, cancel); }
        catch (DockerException e) when (e.Message.Contains("credentials not found", StringComparison.OrdinalIgnoreCase)) { return null; }
        if (ConfigurationFile.Parse(helper, output) is not { Fault: null } found) { throw Failed(helper, SessionMessages.HelperAnswerInvalid); }
        string user = found.GetString("Username") ?? "", secret = found.GetString("Secret") ?? "";
        return user == TokenUser ? new RegistryLogin(address, "", "", secret) : new RegistryLogin(address, user, secret, null);
    }

    private static async Task<string> RunHelperAsync(string helper, string verb, string input, CancellationToken cancel)
    {
        ProcessStartInfo start = new(HelperProgram(helper), [verb]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using Process process = Process.Start(start)!;
            using CancellationTokenRegistration end = cancel.Register(() => Kill(process)); // a helper that prompts for a password would never exit
            _ = process.StandardError.ReadToEndAsync(CancellationToken.None); // so that the pipe never fills up
            await WriteAsync(process.StandardInput, input);
            string output = await process.StandardOutput.ReadToEndAsync(cancel);
            await process.WaitForExitAsync(cancel);
            // On failure a helper writes the error message to its standard output, which otherwise has the secret.
            return process.ExitCode == 0 ? output : throw Failed(helper, output.Trim());
        }
        catch (Win32Exception e) { throw Failed(helper, SessionMessages.HelperMissing, e); }
        catch (IOException e) { throw Failed(helper, e.Message, e); }
    }

    /// <summary>Writes the helper's input. A helper that fails may exit before reading it; its output then has the reason.</summary>
    private static async Task WriteAsync(StreamWriter writer, string input)
    {
        try
        {
            await writer.WriteAsync(input);
            writer.Close();
        }
        catch (IOException) { }
    }

    private static void Kill(Process process)
    {
        try { process.Kill(entireProcessTree: true); }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or AggregateException) { } // it has already exited
    }

    private static string HelperProgram(string helper) => $"docker-credential-{helper}";

    private static DockerException Failed(string helper, string reason, Exception? inner = null) =>
        new(DockerErrorKind.LocalResource, null, SessionMessages.CredentialHelperFailed(HelperProgram(helper), reason), inner);

    /// <summary>The places where <c>config.json</c> has credentials.</summary>
    private sealed record CredentialSettings(IReadOnlyList<RegistryLogin> Logins, string? DefaultHelper, IReadOnlyList<(string Address, string Helper)> Helpers)
    {
        private static readonly CredentialSettings s_none = new([], null, []);

        public static CredentialSettings Of(DockerConfiguration configuration) => configuration.Read(file => new CredentialSettings(
            RegistryCredentials.Logins(file),
            file.GetString("credsStore"),
            [
                .. file.GetPropertyNames("credHelpers")
                    .Select(address => (address, Helper: file.GetString("credHelpers", address)))
                    .Where(one => one.Helper is not null)
                    .Select(one => (one.address, one.Helper!)),
            ])) ?? s_none;
    }
}
