using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.Json;

namespace PSDockerTools.Session;

/// <summary>
/// A JSON file of docker's configuration, read as the docker CLI reads it (Go, encoding/json): only the first value counts, the case of names
/// does not, of a name that occurs twice the last counts, and a value of another type than expected is as if it was not there.
/// </summary>
internal sealed class ConfigurationFile
{
    private const int Deepest = 1000;
    private readonly string _path;
    private readonly byte[] _content;
    private readonly JsonElement _root;

    private ConfigurationFile(string path, byte[] content, JsonElement root, string? fault)
    {
        _path = path;
        _content = content;
        _root = root;
        Fault = fault;
    }

    /// <summary>What is wrong with it, as a whole sentence that names the file and the place; null where nothing was found to be wrong.</summary>
    public string? Fault { get; private set; }

    /// <summary>Reads it; null where there is none.</summary>
    public static ConfigurationFile? Read(string path)
    {
        byte[] bytes;
        try
        {
            if (Directory.Exists(path)) { return Broken(path, SessionMessages.FileIsFolder); }
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException) { return null; }
        catch (UnauthorizedAccessException) { return Broken(path, SessionMessages.FileDenied); }
        catch (IOException) { return Broken(path, SessionMessages.FileUnreadable); }
        return bytes.AsSpan().StartsWith("\uFEFF"u8)
            ? Broken(path, SessionMessages.FileHasMark)
            : Parse(path, Encoding.UTF8.GetString(bytes)); // what is not UTF-8 is replaced, as Go does it
    }

    /// <summary>Reads the same of a text; null where it is empty.</summary>
    /// <param name="path">What it is called in a fault.</param>
    /// <param name="text">The text.</param>
    public static ConfigurationFile? Parse(string path, string text)
    {
        byte[] content = Encoding.UTF8.GetBytes(text);
        if (content.AsSpan().Trim(" \t\r\n"u8).IsEmpty) { return null; }
        try
        {
            Utf8JsonReader reader = new(content, new JsonReaderOptions { MaxDepth = Deepest });
            using JsonDocument document = JsonDocument.ParseValue(ref reader);
            ConfigurationFile file = new(path, content, document.RootElement.Clone(), null);
            file.Expect(file._root, JsonValueKind.Object, "");
            return file;
        }
        catch (JsonException e)
        {
            string place = SessionMessages.FilePlace((e.LineNumber ?? 0) + 1, (e.BytePositionInLine ?? 0) + 1);
            return Broken(path, content.AsSpan().Contains((byte)0) ? SessionMessages.FileNotUtf8(place) : SessionMessages.FileNotJson(place));
        }
    }

    /// <summary>A text by the names that lead to it; null where there is none, or an empty one.</summary>
    public string? Text(params ReadOnlySpan<string> path) => Find(JsonValueKind.String, path) is JsonElement text ? TextOf(text) : null;

    /// <summary>Whether a flag is set.</summary>
    public bool Flag(params ReadOnlySpan<string> path) => Find(JsonValueKind.True, path) is not null;

    /// <summary>Whether there is an object.</summary>
    public bool Has(params ReadOnlySpan<string> path) => Find(JsonValueKind.Object, path) is not null;

    /// <summary>The names in an object; none where there is no such object.</summary>
    public IReadOnlyList<string> Names(params ReadOnlySpan<string> path)
    {
        List<string> names = [];
        if (Find(JsonValueKind.Object, path) is not JsonElement found) { return names; }
        foreach (JsonProperty property in found.EnumerateObject())
        {
            if (!names.Contains(property.Name)) { names.Add(property.Name); }
        }
        return names;
    }

    /// <summary>Takes down that a value is not what it should be.</summary>
    public void Refuse(string reason) => Fault ??= SessionMessages.FileBroken(_path, reason);

    private JsonElement? Find(JsonValueKind kind, ReadOnlySpan<string> path)
    {
        JsonElement value = _root;
        for (int index = 0; index < path.Length; index++)
        {
            if (value.ValueKind != JsonValueKind.Object || Last(value, path[index]) is not JsonElement next) { return null; }
            JsonValueKind expected = index == path.Length - 1 ? kind : JsonValueKind.Object;
            if (!Expect(next, expected, path[index])) { return null; }
            value = next;
        }
        return value;
    }

    private static JsonElement? Last(JsonElement parent, string name)
    {
        JsonElement? found = null;
        foreach (JsonProperty property in parent.EnumerateObject())
        {
            if (property.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) { found = property.Value; }
        }
        return found;
    }

    private bool Expect(JsonElement value, JsonValueKind kind, string name)
    {
        if (value.ValueKind == kind) { return true; }
        bool isOther = kind == JsonValueKind.True && value.ValueKind == JsonValueKind.False; // of the same type
        if (value.ValueKind != JsonValueKind.Null && !isOther) { Refuse(SessionMessages.FileMistyped(name, Word(value.ValueKind), Word(kind), Place(name))); }
        return false;
    }

    private static string? TextOf(JsonElement value)
    {
        try { return value.GetString() is { Length: > 0 } text ? text : null; }
        catch (InvalidOperationException) { return null; } // half of a surrogate pair
    }

    /// <summary>Where a name stands, counted from one; the file's first value where there is no name.</summary>
    private string Place(string name)
    {
        Utf8JsonReader reader = new(_content, new JsonReaderOptions { MaxDepth = Deepest });
        long position = 0;
        while (name.Length > 0 && reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && name.Equals(reader.GetString(), StringComparison.OrdinalIgnoreCase)) { position = reader.TokenStartIndex; }
            if (reader.CurrentDepth == 0 && reader.TokenType is JsonTokenType.EndObject) { break; }
        }
        ReadOnlySpan<byte> before = _content.AsSpan(0, (int)position);
        return SessionMessages.FilePlace(before.Count((byte)'\n') + 1, position - before.LastIndexOf((byte)'\n'));
    }

    private static string Word(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.Number => "a number",
        JsonValueKind.String => "a string",
        _ => "true or false",
    };

    private static ConfigurationFile Broken(string path, string reason) => new(path, [], default, SessionMessages.FileBroken(path, reason));
}
