using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Text;

namespace PSDockerTools.Session;

/// <summary>
/// All credentials of registries that docker's configuration has, in the form of its <c>auths</c>: from DOCKER_AUTH_CONFIG, else from
/// <c>config.json</c> and the programs that it names for keeping them (docker/cli, configfile.GetAllCredentials). Never shown.
/// </summary>
internal sealed class RegistryCredentials
{
    private const string Token = "<token>"; // the name that helpers give to identity tokens

    private RegistryCredentials(JsonObject auths) => Auths = auths;

    /// <summary>A registry's address, and <c>auth</c> or <c>identitytoken</c>.</summary>
    private JsonObject Auths { get; }

    public bool IsEmpty => Auths.Count == 0;

    /// <exception cref="DockerException">A helper that the configuration names is not there or fails.</exception>
    public static async Task<RegistryCredentials> ReadAsync(DockerConfiguration configuration, CancellationToken cancel)
    {
        JsonObject auths = [];
        JsonNode? given = Parse(Environment.GetEnvironmentVariable("DOCKER_AUTH_CONFIG"));
        Take(auths, given);
        if (auths.Count > 0) { return new RegistryCredentials(auths); }
        JsonNode? file = configuration.File;
        Take(auths, file);
        if (file?["credsStore"]?.GetValue<string>() is { Length: > 0 } store)
        {
            JsonNode? hosts = JsonNode.Parse(await AskAsync(store, "list", "", cancel));
            foreach (string host in (hosts as JsonObject ?? []).Select(entry => entry.Key)) { await TakeAsync(auths, store, host, cancel); }
        }
        foreach ((string host, JsonNode? helper) in file?["credHelpers"] as JsonObject ?? [])
        {
            if (helper?.GetValue<string>() is string name) { await TakeAsync(auths, name, host, cancel); }
        }
        return new RegistryCredentials(auths);
    }

    /// <summary>A <c>config.json</c> with these and nothing else.</summary>
    public byte[] ToConfiguration() => Encoding.UTF8.GetBytes(new JsonObject { ["auths"] = Auths.DeepClone() }.ToJsonString());

    /// <summary>Those that stand there by themselves; an entry without anything only says that a helper has them.</summary>
    private static void Take(JsonObject auths, JsonNode? configuration)
    {
        foreach ((string host, JsonNode? entry) in configuration?["auths"] as JsonObject ?? [])
        {
            KeyValuePair<string, JsonNode?>[] known =
                [.. (entry as JsonObject ?? []).Where(field => field.Key is "auth" or "identitytoken" && field.Value is not null)
                    .Select(field => new KeyValuePair<string, JsonNode?>(field.Key, field.Value!.DeepClone()))];
            if (known.Length > 0) { auths[host] = new JsonObject(known); }
        }
    }

    private static async Task TakeAsync(JsonObject auths, string helper, string host, CancellationToken cancel)
    {
        string answer;
        try { answer = await AskAsync(helper, "get", host, cancel); }
        catch (DockerException e) when (e.Message.Contains("credentials not found", StringComparison.OrdinalIgnoreCase)) { return; }
        JsonNode? found = Parse(answer);
        string user = found?["Username"]?.GetValue<string>() ?? "", secret = found?["Secret"]?.GetValue<string>() ?? "";
        auths[host] = user == Token
            ? new JsonObject { ["identitytoken"] = secret }
            : new JsonObject { ["auth"] = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{secret}")) };
    }

    private static async Task<string> AskAsync(string helper, string verb, string input, CancellationToken cancel)
    {
        string program = $"docker-credential-{helper}";
        ProcessStartInfo start = new(program, [verb]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using Process process = Process.Start(start)!;
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
            string output = await process.StandardOutput.ReadToEndAsync(cancel);
            await process.WaitForExitAsync(cancel);
            // A helper says what is wrong on its output, where else the secret stands.
            return process.ExitCode == 0 ? output : throw Failed(program, output.Trim());
        }
        catch (Exception e) when (e is Win32Exception or IOException)
        {
            throw Failed(program, e.Message, e);
        }
    }

    private static DockerException Failed(string program, string reason, Exception? inner = null) =>
        new(DockerErrorKind.LocalResource, null, SessionText.CredentialHelperFailed(program, reason), inner);

    private static JsonNode? Parse(string? text)
    {
        try { return string.IsNullOrWhiteSpace(text) ? null : JsonNode.Parse(text); }
        catch (JsonException) { return null; }
    }
}
