using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.Json;

namespace PSDockerTools.Session;

/// <summary>
/// A JSON file of the docker CLI's configuration, read by the rules of Go's encoding/json: only the first value of the file is read, property names
/// are not case-sensitive, the last of several equal names is used, and a value of an unexpected type is ignored.
/// </summary>
internal sealed class ConfigurationFile
{
    private const int MaxDepth = 1000;
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

    /// <summary>A complete sentence with the first fault, the file and the position; null if no fault was found.</summary>
    public string? Fault { get; private set; }

    /// <summary>Reads a file; null if it does not exist.</summary>
    public static ConfigurationFile? Read(string path)
    {
        byte[] bytes;
        try
        {
            if (Directory.Exists(path)) { return Invalid(path, SessionMessages.FileIsFolder); }
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException) { return null; }
        catch (UnauthorizedAccessException) { return Invalid(path, SessionMessages.FileDenied); }
        catch (IOException) { return Invalid(path, SessionMessages.FileUnreadable); }
        return bytes.AsSpan().StartsWith("\uFEFF"u8)
            ? Invalid(path, SessionMessages.FileHasMark)
            : Parse(path, Encoding.UTF8.GetString(bytes)); // invalid UTF-8 is replaced, as in Go
    }

    /// <summary>Parses the content of a file; null if it is empty.</summary>
    /// <param name="path">The name to use in the text of a fault.</param>
    /// <param name="text">The content.</param>
    public static ConfigurationFile? Parse(string path, string text)
    {
        byte[] content = Encoding.UTF8.GetBytes(text);
        if (content.AsSpan().Trim(" \t\r\n"u8).IsEmpty) { return null; }
        try
        {
            Utf8JsonReader reader = new(content, new JsonReaderOptions { MaxDepth = MaxDepth });
            using JsonDocument document = JsonDocument.ParseValue(ref reader);
            ConfigurationFile file = new(path, content, document.RootElement.Clone(), null);
            file.CheckKind(file._root, JsonValueKind.Object, "");
            return file;
        }
        catch (JsonException e)
        {
            string place = SessionMessages.FilePlace((e.LineNumber ?? 0) + 1, (e.BytePositionInLine ?? 0) + 1);
            return Invalid(path, content.AsSpan().Contains((byte)0) ? SessionMessages.FileNotUtf8(place) : SessionMessages.FileNotJson(place));
        }
    }

    /// <summary>Returns the string at a path of property names; null if it is missing or empty.</summary>
    public string? GetString(params ReadOnlySpan<string> path) => Find(JsonValueKind.String, path) is JsonElement text ? TextOf(text) : null;

    /// <summary>True if the value at a path of property names is true.</summary>
    public bool GetFlag(params ReadOnlySpan<string> path) => Find(JsonValueKind.True, path) is not null;

    /// <summary>True if the value at a path of property names is an object.</summary>
    public bool HasObject(params ReadOnlySpan<string> path) => Find(JsonValueKind.Object, path) is not null;

    /// <summary>Returns the property names of an object; empty if the object is missing.</summary>
    public IReadOnlyList<string> GetPropertyNames(params ReadOnlySpan<string> path)
    {
        List<string> names = [];
        if (Find(JsonValueKind.Object, path) is not JsonElement found) { return names; }
        foreach (JsonProperty property in found.EnumerateObject())
        {
            if (!names.Contains(property.Name)) { names.Add(property.Name); }
        }
        return names;
    }

    /// <summary>Records a fault, unless an earlier one is recorded.</summary>
    public void SetFault(string reason) => Fault ??= SessionMessages.FileBroken(_path, reason);

    private JsonElement? Find(JsonValueKind kind, ReadOnlySpan<string> path)
    {
        JsonElement value = _root;
        for (int index = 0; index < path.Length; index++)
        {
            if (value.ValueKind != JsonValueKind.Object || FindLast(value, path[index]) is not JsonElement next) { return null; }
            JsonValueKind expected = index == path.Length - 1 ? kind : JsonValueKind.Object;
            if (!CheckKind(next, expected, path[index])) { return null; }
            value = next;
        }
        return value;
    }

    private static JsonElement? FindLast(JsonElement parent, string name)
    {
        JsonElement? found = null;
        foreach (JsonProperty property in parent.EnumerateObject())
        {
            if (property.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) { found = property.Value; }
        }
        return found;
    }

    private bool CheckKind(JsonElement value, JsonValueKind kind, string name)
    {
        if (value.ValueKind == kind) { return true; }
        bool isOther = kind == JsonValueKind.True && value.ValueKind == JsonValueKind.False; // false is also a Boolean
        if (value.ValueKind != JsonValueKind.Null && !isOther) { SetFault(SessionMessages.FileMistyped(name, Describe(value.ValueKind), Describe(kind), FindPosition(name))); }
        return false;
    }

    private static string? TextOf(JsonElement value)
    {
        try { return value.GetString() is { Length: > 0 } text ? text : null; }
        catch (InvalidOperationException) { return null; } // an incomplete surrogate pair
    }

    /// <summary>Returns the line and column of a property, counted from 1; those of the first value if the name is empty.</summary>
    private string FindPosition(string name)
    {
        Utf8JsonReader reader = new(_content, new JsonReaderOptions { MaxDepth = MaxDepth });
        long position = 0;
        while (name.Length > 0 && reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && name.Equals(reader.GetString(), StringComparison.OrdinalIgnoreCase)) { position = reader.TokenStartIndex; }
            if (reader.CurrentDepth == 0 && reader.TokenType is JsonTokenType.EndObject) { break; }
        }
        ReadOnlySpan<byte> before = _content.AsSpan(0, (int)position);
        return SessionMessages.FilePlace(before.Count((byte)'\n') + 1, position - before.LastIndexOf((byte)'\n'));
    }

    private static string Describe(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.Number => "a number",
        JsonValueKind.String => "a string",
        _ => "true or false",
    };

    private static ConfigurationFile Invalid(string path, string reason) => new(path, [], default, SessionMessages.FileBroken(path, reason));
}
