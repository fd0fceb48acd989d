using System;
using System.Text;
using System.Text.Json;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>
/// A value of <c>docker run --security-opt</c>: <c>no-new-privileges</c>, <c>apparmor=unconfined</c>, <c>label=disable</c>,
/// <c>seccomp=profile.json</c>, <c>systempaths=unconfined</c>.
/// </summary>
public sealed record SecurityOption : ISpec<SecurityOption>
{
    private const string NoNewPrivileges = "no-new-privileges";
    private const string Seccomp = "seccomp";
    private const string Unconfined = "unconfined";

    /// <summary>Parses a security option.</summary>
    /// <exception cref="FormatException">The name or a required value is missing.</exception>
    public SecurityOption(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        (Name, string? value) = SpecScanner.Cut(text, text.Contains('=', StringComparison.Ordinal) ? '=' : ':');
        Value = string.IsNullOrEmpty(value) ? null : value;
        if (Name.Length == 0 || (Value is null && Name != NoNewPrivileges))
        {
            throw new InvalidValueException(SecurityMessages.NotASecurityOption(text));
        }
    }

    /// <summary>The name of the option: <c>seccomp</c>, <c>apparmor</c>, <c>label</c>.</summary>
    public string Name { get; }

    /// <summary>The value; null if none is specified.</summary>
    public string? Value { get; private init; }

    /// <summary>The path of the seccomp profile, which is read and sent to the engine; null for a built-in profile and other options.</summary>
    public string? ProfilePath => Name == Seccomp && Value is not ("builtin" or Unconfined) && !Value!.StartsWith('{') ? Value : null;

    /// <summary>The full path of the file that the seccomp profile was read from; null if it was not read from a file.</summary>
    internal string? ProfileFile { get; private init; }

    /// <summary>
    /// Indicates systempaths=unconfined. The API has no such security option; the request has empty lists of masked and read-only paths
    /// instead.
    /// </summary>
    public bool IsSystemPathsUnconfined => Name == "systempaths" && Value == Unconfined;

    static string ISpec<SecurityOption>.Kind => "a security option";

    /// <summary>Parses a security option.</summary>
    /// <exception cref="FormatException">The name or a required value is missing.</exception>
    public static SecurityOption Parse(string text) => new(text);

    /// <summary>Returns the option with the content of the profile instead of its path, without insignificant white space.</summary>
    /// <exception cref="FormatException">The profile is not a JSON object.</exception>
    public SecurityOption WithProfile(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using JsonDocument document = JsonDocument.Parse(json.TrimStart('\uFEFF'));
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                throw new InvalidValueException(SecurityMessages.ProfileNotJson(Value ?? ""));
            }
            return this with { Value = Compact(json.TrimStart('\uFEFF')) };
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException)
        {
            throw new InvalidValueException(SecurityMessages.ProfileNotJson(Value ?? ""), e);
        }
    }

    /// <summary>Returns the option with the path of the profile's file.</summary>
    internal SecurityOption From(string file) => this with { ProfileFile = file };

    /// <summary>Returns the option with the path instead of the content, because Podman opens the file itself.</summary>
    internal SecurityOption AsFile() => ProfileFile is null ? this : this with { Value = ProfileFile };

    /// <summary>
    /// Removes insignificant white space. Everything else stays unchanged, so that the engine receives the file's exact values.
    /// </summary>
    private static string Compact(string json)
    {
        StringBuilder compact = new(json.Length);
        bool quoted = false;
        for (int i = 0; i < json.Length; i++)
        {
            char one = json[i];
            if (quoted && one == '\\') { compact.Append(one).Append(json[++i]); continue; }
            if (one == '"') { quoted = !quoted; }
            if (quoted || !char.IsWhiteSpace(one)) { compact.Append(one); }
        }
        return compact.ToString();
    }

    /// <summary>Returns the API's format: <c>label=disable</c>.</summary>
    public override string ToString() => Value is null ? Name : $"{Name}={Value}";
}
