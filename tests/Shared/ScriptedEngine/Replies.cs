using System;
using System.Text.Json;
using System.Threading.Tasks;

namespace ScriptedEngine;

/// <summary>Common responses.</summary>
public static class Replies
{
    /// <summary>The ping response of an engine with this API version and operating system.</summary>
    public static ScriptedDaemon.Reply Ping(string apiVersion = "1.41", string system = "linux") =>
        exchange => exchange.AnswerAsync(200, "OK", "text/plain", $"Api-Version: {apiVersion}", $"OSType: {system}", "Builder-Version: 2");

    /// <summary>The ping response of Podman 5.</summary>
    public static ScriptedDaemon.Reply PodmanPing() =>
        exchange => exchange.AnswerAsync(200, "OK", "text/plain", "Api-Version: 1.44", "OSType: linux", "Libpod-API-Version: 5.8.6");

    public static ScriptedDaemon.Reply Json(string body, int status = 200) => exchange => exchange.AnswerAsync(status, body);

    public static ScriptedDaemon.Reply Text(string body, int status = 200, string type = "text/plain") =>
        exchange => exchange.AnswerAsync(status, body, type);

    /// <summary>A status without a body, for example 204 or 304.</summary>
    public static ScriptedDaemon.Reply Status(int status) => exchange => exchange.AnswerAsync(status, "");

    /// <summary>An error in the engine's format.</summary>
    public static ScriptedDaemon.Reply Error(int status, string message) =>
        exchange => exchange.AnswerAsync(status, JsonSerializer.Serialize(new { message }));

    /// <summary>A chunked response that ends normally.</summary>
    public static ScriptedDaemon.Reply Chunks(params string[] chunks) => async exchange =>
    {
        await exchange.ReadBodyAsync();
        await exchange.BeginChunksAsync();
        foreach (string chunk in chunks)
        {
            await exchange.ChunkAsync(chunk);
        }

        await exchange.EndChunksAsync();
    };

    /// <summary>Bytes that are not HTTP.</summary>
    public static ScriptedDaemon.Reply Garbage(string bytes = "\u0001\u0002 what?\n\n") => async exchange =>
    {
        await exchange.RawAsync(bytes);
        exchange.Close();
    };

    /// <summary>Closes the connection without a response.</summary>
    public static ScriptedDaemon.Reply Close() => exchange =>
    {
        exchange.Close();
        return Task.CompletedTask;
    };

    public static ScriptedDaemon.Reply Hang() => exchange => exchange.HangAsync();

    /// <summary>Sends a response after a delay.</summary>
    public static ScriptedDaemon.Reply After(TimeSpan delay, ScriptedDaemon.Reply reply) => async exchange =>
    {
        await Task.Delay(delay, exchange.End);
        await reply(exchange);
    };
}
