using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;

namespace PSDockerTools.Abstractions;

/// <summary>The credentials for one registry. Their text is the registry alone, so that they get into no message.</summary>
/// <param name="address">The registry, as docker's configuration calls it.</param>
/// <param name="user">The user's name.</param>
/// <param name="password">The password, or a token that stands for it.</param>
/// <param name="identityToken">A token that stands for both.</param>
internal sealed class RegistryLogin(string address, string user, string password, string? identityToken)
{
    public string Address => address;

    /// <summary>Whether there is anything in it.</summary>
    public bool IsComplete => user.Length > 0 || identityToken is not null;

    /// <summary>As the API takes it in X-Registry-Auth: JSON in URL-safe base64.</summary>
    public string ToHeader() => Encode(ToJson());

    /// <summary>Those for several registries, as the API takes them in X-Registry-Config: JSON by address, in URL-safe base64.</summary>
    public static string ToHeader(IEnumerable<RegistryLogin> logins) =>
        Encode(new JsonObject(logins.Select(login => new KeyValuePair<string, JsonNode?>(login.Address, login.ToJson()))));

    /// <summary>As <c>config.json</c> keeps it.</summary>
    public JsonObject ToEntry()
    {
        JsonObject entry = [];
        if (user.Length > 0 || password.Length > 0) { entry["auth"] = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}")); }
        if (identityToken is not null) { entry["identitytoken"] = identityToken; }
        return entry;
    }

    public override string ToString() => address;

    private JsonObject ToJson()
    {
        JsonObject json = new() { ["username"] = user, ["password"] = password, ["serveraddress"] = address };
        if (identityToken is not null) { json["identitytoken"] = identityToken; }
        return json;
    }

    private static string Encode(JsonObject json) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes(json.ToJsonString())).Replace('+', '-').Replace('/', '_');
}
