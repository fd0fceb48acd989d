using System;
using System.Text;
using System.Text.Json;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>
/// What <c>docker run --security-opt</c> takes: <c>no-new-privileges</c>, <c>apparmor=unconfined</c>, <c>label=disable</c>,
/// <c>seccomp=profile.json</c>, <c>systempaths=unconfined</c>.
/// </summary>
public sealed record SecurityOption : ISpec<SecurityOption>
{
    private const string NoNewPrivileges = "no-new-privileges";
    private const string Seccomp = "seccomp";
    private const string Unconfined = "unconfined";

    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">It has no name, or no value where one is needed.</exception>
    public SecurityOption(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        (Name, string? value) = SpecScanner.Cut(text, text.Contains('=', StringComparison.Ordinal) ? '=' : ':');
        Value = string.IsNullOrEmpty(value) ? null : value;
        if (Name.Length == 0 || (Value is null && Name != NoNewPrivileges))
        {
            throw new InvalidValueException(OptionMessages.NotASecurityOption(text));
        }
    }

    /// <summary>What it is about: <c>seccomp</c>, <c>apparmor</c>, <c>label</c>.</summary>
    public string Name { get; }

    /// <summary>How it shall be; null where none is given.</summary>
    public string? Value { get; private init; }

    /// <summary>The file of the seccomp profile that the engine wants to be sent; null where it is none.</summary>
    public string? ProfilePath => Name == Seccomp && Value is not ("builtin" or Unconfined) && !Value!.StartsWith('{') ? Value : null;

    /// <summary>The full path of the file whose profile is the value; null where that is of no file.</summary>
    internal string? ProfileFile { get; private init; }

    /// <summary>Whether the paths that docker hides in a container are shown; this is said to the engine in another way.</summary>
    public bool IsSystemPathsUnconfined => Name == "systempaths" && Value == Unconfined;

    static string ISpec<SecurityOption>.Kind => "a security option";

    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">It has no name, or no value where one is needed.</exception>
    public static SecurityOption Parse(string text) => new(text);

    /// <summary>With the profile itself in place of its file, without needless spaces.</summary>
    /// <exception cref="FormatException">The profile is not a JSON object.</exception>
    public SecurityOption WithProfile(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using JsonDocument document = JsonDocument.Parse(json.TrimStart('\uFEFF'));
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                throw new InvalidValueException(OptionMessages.ProfileNotJson(Value ?? ""));
            }
            return this with { Value = Compact(json.TrimStart('\uFEFF')) };
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException)
        {
            throw new InvalidValueException(OptionMessages.ProfileNotJson(Value ?? ""), e);
        }
    }

    /// <summary>With the path of the file that the profile was read from.</summary>
    internal SecurityOption From(string file) => this with { ProfileFile = file };

    /// <summary>As Podman takes it, which opens the file itself.</summary>
    internal SecurityOption AsFile() => ProfileFile is null ? this : this with { Value = ProfileFile };

    /// <summary>The same, without spaces between its parts. What the parts are is not touched, so that an engine is sent what the file says.</summary>
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

    /// <summary>As the API takes it: <c>label=disable</c>.</summary>
    public override string ToString() => Value is null ? Name : $"{Name}={Value}";
}
