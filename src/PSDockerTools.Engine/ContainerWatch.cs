using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Engine.Mapping;
using PSDockerTools.Engine.Transport;
using PSDockerTools.Text;

namespace PSDockerTools.Engine;

/// <summary>Watches containers start, end and go.</summary>
internal sealed class ContainerWatch(EngineClient client)
{
    private const string Filters = """{"type":["container"],"event":["start","die","died","destroy","remove"]}"""; // the second words are Podman's

    /// <summary>
    /// The engine's answer begins before it listens to itself, so that having it proves nothing. What it keeps of the last events, from
    /// a time that it said itself before, leaves no gap; what comes twice by that does no harm.
    /// </summary>
    public async Task<IAsyncEnumerable<ContainerTurn>> BeginAsync(CancellationToken cancel)
    {
        using HttpResponseMessage greeting = await client.SendAsync(HttpMethod.Get, "_ping", null, cancel);
        return ReadAsync((greeting.Headers.Date ?? DateTimeOffset.UtcNow).ToUnixTimeSeconds(), cancel);
    }

    private async IAsyncEnumerable<ContainerTurn> ReadAsync(long since, [EnumeratorCancellation] CancellationToken cancel)
    {
        HttpResponseMessage response = await client.SendAsync(HttpMethod.Get, Query.Of("events", ("since", since), ("filters", Filters)), null, cancel);
        await foreach (JsonElement message in client.ReadJsonAsync(response, cancel))
        {
            if (Turn(message) is ContainerTurn turn) { yield return turn; }
        }
        throw new DockerEngineException(DockerErrorKind.Disconnected, client.Engine, EngineText.EngineDisconnected(client.Engine.Name));
    }

    private static ContainerTurn? Turn(JsonElement message)
    {
        ContainerTurnKind? kind = message.Field("Action").Text() switch
        {
            "start" => ContainerTurnKind.Started,
            "die" or "died" => ContainerTurnKind.Ended,
            "destroy" or "remove" => ContainerTurnKind.Removed,
            _ => null,
        };
        return kind is ContainerTurnKind known && message.Field("Actor", "ID").Text() is string id
            ? new ContainerTurn(known, id, message.Field("Actor", "Attributes", "name").Text() ?? "")
            : null;
    }
}
