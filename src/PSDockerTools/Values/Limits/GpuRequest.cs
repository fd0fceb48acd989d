using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>
/// A value of <c>docker run --gpus</c>: <c>all</c>, <c>2</c>, <c>device=0</c>, <c>"device=0,1"</c> including the quotes,
/// <c>driver=nvidia,"capabilities=compute,utility"</c>.
/// </summary>
public sealed record GpuRequest : ISpec<GpuRequest>
{
    private const string All = "all";
    private const string Gpu = "gpu";
    private readonly SortedDictionary<string, string> _options = new(StringComparer.Ordinal);
    private string[] _devices = [];
    private string[] _capabilities = [];

    /// <summary>Parses a GPU request.</summary>
    /// <exception cref="FormatException">The text is not a GPU request.</exception>
    public GpuRequest(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        HashSet<string> specified = [];
        foreach (string field in CsvRecord.Read(text))
        {
            (string key, string? value) = SpecScanner.Cut(field, '=');
            string name = value is null ? "count" : key;
            if (!specified.Add(name)) { throw new InvalidValueException(LimitMessages.GpuFieldTwice(name, text)); }
            Set(name, value ?? key, field, text);
        }
        if (specified.Contains("count") && _devices.Length > 0) { throw new InvalidValueException(LimitMessages.GpuCountAndDevices(text)); }
        if (!specified.Contains("count") && _devices.Length == 0) { Count = 1; }
        DeviceIds = new DockerStringList(_devices);
        Capabilities = new DockerStringList([.. _capabilities, Gpu]);
        Options = new DockerOptions(_options);
    }

    /// <summary>The number of GPUs; -1 for all, 0 if devices are specified.</summary>
    public int Count { get; private set; }

    /// <summary>The driver; null for any suitable driver.</summary>
    public string? Driver { get; private set; }

    /// <summary>The indexes or UUIDs of the GPUs.</summary>
    public DockerStringList DeviceIds { get; }

    /// <summary>The required capabilities; always includes <c>gpu</c>.</summary>
    public DockerStringList Capabilities { get; }

    /// <summary>The options for the driver.</summary>
    public DockerOptions Options { get; }

    static string ISpec<GpuRequest>.Kind => "a request for GPUs";

    static bool ISpec<GpuRequest>.AcceptsNumbers => true;

    /// <summary>Parses a GPU request.</summary>
    /// <exception cref="FormatException">The text is not a GPU request.</exception>
    public static GpuRequest Parse(string text) => new(text);

    // A piece without = continues the list before it: PowerShell split device=0,1, which stands for "device=0,1".
    static string? ISpec<GpuRequest>.Join(string before, string piece)
    {
        IReadOnlyList<string> fields = CsvRecord.Read(before);
        bool open = SpecScanner.Cut(fields[^1], '=') is ("device" or "capabilities", not null);
        return piece.Contains('=', StringComparison.Ordinal) ? $"{before},{piece}"
            : open ? CsvRecord.Write([.. fields.SkipLast(1), $"{fields[^1]},{piece}"])
            : null;
    }

    /// <inheritdoc/>
    public bool Equals(GpuRequest? other) => other is not null && ToString() == other.ToString();

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());

    /// <summary>Returns the text form: <c>count=all</c>, <c>"device=0,1"</c>.</summary>
    public override string ToString() => CsvRecord.Write(
    [
        .. Field("device", _devices),
        .. Field("count", _devices.Length > 0 ? [] : [Count < 0 ? All : Count.ToString(CultureInfo.InvariantCulture)]),
        .. Field("driver", Driver is null ? [] : [Driver]),
        .. Field("capabilities", _capabilities),
        .. Field("options", _options.Count == 0 ? [] : [CsvRecord.Write(_options.Select(option => $"{option.Key}={option.Value}"))]),
    ]);

    private static string[] Field(string key, string[] values) => values.Length == 0 ? [] : [$"{key}={string.Join(',', values)}"];

    private void Set(string key, string value, string field, string text)
    {
        switch (key)
        {
            case "count": Count = Number(value, text); break;
            case "driver": Driver = value; break;
            case "device": _devices = value.Split(','); break;
            case "capabilities": _capabilities = value.Split(','); break;
            case "options": AddOptions(value); break;
            default: throw new InvalidValueException(LimitMessages.GpuFieldUnknown(field, text));
        }
    }

    private static int Number(string value, string text)
    {
        if (value == All) { return -1; }
        return int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int count) && count >= -1
            ? count
            : throw new InvalidValueException(LimitMessages.GpuCount(value, text));
    }

    private void AddOptions(string value)
    {
        foreach (string option in CsvRecord.Read(value))
        {
            (string name, string? setting) = SpecScanner.Cut(option, '=');
            _options[name] = setting ?? "";
        }
    }
}
