using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;

namespace PSDockerTools.Abstractions;

/// <summary>The credentials for one registry. ToString returns only the registry, so that no message contains the credentials.</summary>
/// <param name="address">The registry's address, as in docker's configuration.</param>
/// <param name="user">The user's name.</param>
/// <param name="password">The password, or a token in place of it.</param>
/// <param name="identityToken">A token in place of user name and password; null if there is no token.</param>
internal sealed class RegistryLogin(string address, string user, string password, string? identityToken)
{
    public string Address => address;

    /// <summary>True if there is a user name or an identity token.</summary>
    public bool IsComplete => user.Length > 0 || identityToken is not null;

    /// <summary>The value of the X-Registry-Auth header: JSON in URL-safe base64.</summary>
    public string ToHeader() => Encode(ToJson());

    /// <summary>The value of the X-Registry-Config header, for several registries: JSON by address, in URL-safe base64.</summary>
    public static string ToHeader(IEnumerable<RegistryLogin> logins) =>
        Encode(new JsonObject(logins.Select(login => new KeyValuePair<string, JsonNode?>(login.Address, login.ToJson()))));

    /// <summary>The entry in docker's <c>config.json</c>.</summary>
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
