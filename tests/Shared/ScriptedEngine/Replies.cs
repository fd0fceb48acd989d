using System;
using System.Text.Json;
using System.Threading.Tasks;

namespace ScriptedEngine;

/// <summary>What is often answered.</summary>
public static class Replies
{
    /// <summary>A greeting of an engine that speaks that version, and runs containers of that system.</summary>
    public static ScriptedDaemon.Reply Ping(string apiVersion = "1.41", string system = "linux") =>
        exchange => exchange.AnswerAsync(200, "OK", "text/plain", $"Api-Version: {apiVersion}", $"OSType: {system}", "Builder-Version: 2");

    /// <summary>The greeting of Podman 5.</summary>
    public static ScriptedDaemon.Reply PodmanPing() =>
        exchange => exchange.AnswerAsync(200, "OK", "text/plain", "Api-Version: 1.44", "OSType: linux", "Libpod-API-Version: 5.8.6");

    public static ScriptedDaemon.Reply Json(string body, int status = 200) => exchange => exchange.AnswerAsync(status, body);

    public static ScriptedDaemon.Reply Text(string body, int status = 200, string type = "text/plain") =>
        exchange => exchange.AnswerAsync(status, body, type);

    /// <summary>A status without a body: 204, 304.</summary>
    public static ScriptedDaemon.Reply Status(int status) => exchange => exchange.AnswerAsync(status, "");

    /// <summary>An error as the engine says it.</summary>
    public static ScriptedDaemon.Reply Error(int status, string message) =>
        exchange => exchange.AnswerAsync(status, JsonSerializer.Serialize(new { message }));

    /// <summary>Chunks, one after the other, and a proper end.</summary>
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

    /// <summary>Bytes that are no HTTP.</summary>
    public static ScriptedDaemon.Reply Garbage(string bytes = "\u0001\u0002 what?\n\n") => async exchange =>
    {
        await exchange.RawAsync(bytes);
        exchange.Close();
    };

    /// <summary>Closes without a word.</summary>
    public static ScriptedDaemon.Reply Close() => exchange =>
    {
        exchange.Close();
        return Task.CompletedTask;
    };

    public static ScriptedDaemon.Reply Hang() => exchange => exchange.HangAsync();

    /// <summary>Answers late.</summary>
    public static ScriptedDaemon.Reply After(TimeSpan delay, ScriptedDaemon.Reply reply) => async exchange =>
    {
        await Task.Delay(delay, exchange.End);
        await reply(exchange);
    };
}
