using System;
using System.Collections.Generic;
using System.Linq;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>
/// A value of <c>docker run --mount</c>: <c>type=bind,source=/srv,target=/data,readonly</c>. The text is one CSV record, so a field with a
/// comma must be quoted. A relative source is not resolved here.
/// </summary>
public sealed record MountSpec : ISpec<MountSpec>
{
    private const string Bind = "bind", Volume = "volume", Tmpfs = "tmpfs", Image = "image", Cluster = "cluster", NamedPipe = "npipe";
    private const int MaxModeDigits = 11; // 32 bits in octal
    private static readonly string[] s_types = [Bind, Volume, Tmpfs, Image, Cluster, NamedPipe];
    private static readonly string[] s_propagations = ["private", "rprivate", "shared", "rshared", "slave", "rslave"];
    private static readonly string[] s_recursions = ["enabled", "disabled", "writable", "readonly"];
    private static readonly string[] s_switches = ["readonly", "ro", "volume-nocopy", "bind-create-src", "bind-nonrecursive"];

    /// <summary>The keys, for completion.</summary>
    internal static readonly string[] Keys =
    [
        "type", "source", "src", "target", "dst", "destination", "readonly", "ro", "consistency", "bind-propagation", "bind-recursive",
        "bind-create-src", "volume-subpath", "volume-nocopy", "volume-label", "volume-driver", "volume-opt", "image-subpath", "tmpfs-size",
        "tmpfs-mode",
    ];

    private readonly SortedDictionary<string, string> _labels = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _options = new(StringComparer.Ordinal);

    /// <summary>Parses a mount.</summary>
    /// <exception cref="FormatException">The text is not a mount.</exception>
    public MountSpec(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (string field in CsvRecord.Read(text.Trim())) { Read(field, text); }
        if (!s_types.Contains(Type)) { throw new InvalidValueException(StorageMessages.MountTypeUnknown(Type, text)); }
        CheckOptions(text);
        CheckSourceAndTarget(text);
        VolumeLabels = new DockerLabels(_labels);
        VolumeOptions = new DockerOptions(_options);
    }

    /// <summary>The type of mount: <c>bind</c>, <c>volume</c>, <c>tmpfs</c>, <c>image</c>, <c>cluster</c> or <c>npipe</c>.</summary>
    public string Type { get; private set; } = Volume;

    /// <summary>A path on the engine's host, a volume name or an image; null for tmpfs mounts and anonymous volumes.</summary>
    public string? Source { get; private set; }

    /// <summary>The path in the container.</summary>
    public string Target { get; private set; } = "";

    /// <summary>Indicates a read-only mount.</summary>
    public bool ReadOnly { get; private set; }

    /// <summary>The consistency: <c>consistent</c>, <c>cached</c> or <c>delegated</c>; null if not specified.</summary>
    public string? Consistency { get; private set; }

    /// <summary>The bind propagation: <c>rprivate</c>, <c>rshared</c> and so on; null if not specified.</summary>
    public string? BindPropagation { get; private set; }

    /// <summary>The handling of submounts: <c>disabled</c>, <c>writable</c> or <c>readonly</c>; null for docker's default.</summary>
    public string? BindRecursive { get; private set; }

    /// <summary>Indicates that a missing source directory is created; null if not specified.</summary>
    public bool? BindCreateSource { get; private set; }

    /// <summary>A path inside the volume.</summary>
    public string? VolumeSubpath { get; private set; }

    /// <summary>Indicates that the image's data at the target is not copied into a new volume; null if not specified.</summary>
    public bool? VolumeNoCopy { get; private set; }

    /// <summary>The labels for a volume that is created.</summary>
    public DockerLabels VolumeLabels { get; }

    /// <summary>The driver for a volume that is created.</summary>
    public string? VolumeDriver { get; private set; }

    /// <summary>The options for the volume driver.</summary>
    public DockerOptions VolumeOptions { get; }

    /// <summary>A path inside the image.</summary>
    public string? ImageSubpath { get; private set; }

    /// <summary>The size limit of a tmpfs mount; null for no limit.</summary>
    public ByteSize? TmpfsSize { get; private set; }

    /// <summary>The file mode of a tmpfs mount; null for 1777.</summary>
    public uint? TmpfsMode { get; private set; }

    static string ISpec<MountSpec>.Kind => "a mount";

    /// <summary>Parses a mount.</summary>
    /// <exception cref="FormatException">The text is not a mount.</exception>
    public static MountSpec Parse(string text) => new(text);

    static string? ISpec<MountSpec>.Join(string before, string piece) => IsSwitch(before) || IsSwitch(piece)
        ? $"{before},{piece}"
        : FieldList.Join(before, piece, "volume-opt", "volume-label");

    /// <summary>Returns the mount with another source.</summary>
    public MountSpec WithSource(string source) => this with { Source = source };

    /// <inheritdoc/>
    public bool Equals(MountSpec? other) => other is not null && ToString() == other.ToString();

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());

    /// <summary>Returns the text form: <c>type=bind,source=/srv,target=/data,readonly</c>.</summary>
    public override string ToString() => CsvRecord.Write(
    [
        $"type={Type}",
        .. Field("source", Source),
        $"target={Target}",
        .. ReadOnly ? ["readonly"] : Array.Empty<string>(),
        .. Field("consistency", Consistency),
        .. Field("bind-propagation", BindPropagation),
        .. Field("bind-recursive", BindRecursive),
        .. Field("bind-create-src", BindCreateSource),
        .. Field("volume-subpath", VolumeSubpath),
        .. Field("volume-nocopy", VolumeNoCopy),
        .. _labels.Select(label => $"volume-label={label.Key}={label.Value}"),
        .. Field("volume-driver", VolumeDriver),
        .. _options.Select(option => $"volume-opt={option.Key}={option.Value}"),
        .. Field("image-subpath", ImageSubpath),
        .. Field("tmpfs-size", TmpfsSize?.ToString()),
        .. Field("tmpfs-mode", TmpfsMode is uint mode ? Convert.ToString(mode, 8) : null),
    ]);

    private static bool IsSwitch(string field) => s_switches.Contains(field.ToLowerInvariant());

    private static string[] Field(string key, string? value) => value is null ? [] : [$"{key}={value}"];

    private static string[] Field(string key, bool? value) => value is bool flag ? [$"{key}={(flag ? "true" : "false")}"] : [];

    private void Read(string field, string text)
    {
        (string key, string? value) = SpecScanner.Cut(field, '=');
        if (key.Trim() != key || value?.Trim() != value) { throw new InvalidValueException(StorageMessages.MountFieldSpace(field, text)); }
        string name = key.ToLowerInvariant();
        if (value is null ? !IsSwitch(name) : value.Length == 0)
        {
            throw new InvalidValueException(StorageMessages.MountFieldEmpty(field, text));
        }
        Set(name, value ?? "true", field, text);
    }

    private void Set(string key, string value, string field, string text)
    {
        switch (key)
        {
            case "type": Type = value.ToLowerInvariant(); break;
            case "source" or "src": Source = value; break;
            case "target" or "dst" or "destination": Target = value; break;
            case "readonly" or "ro": ReadOnly = Boolean(value, field, text); break;
            case "consistency": Consistency = value.ToLowerInvariant(); break;
            case "bind-propagation": BindPropagation = OneOf(s_propagations, value.ToLowerInvariant(), field, text); break;
            case "bind-recursive": BindRecursive = OneOf(s_recursions, value, field, text) is var mode and not "enabled" ? mode : null; break;
            case "bind-nonrecursive": throw new InvalidValueException(StorageMessages.MountNonRecursive(field, text));
            case "bind-create-src": BindCreateSource = Boolean(value, field, text); break;
            case "volume-subpath": VolumeSubpath = value; break;
            case "volume-nocopy": VolumeNoCopy = Boolean(value, field, text); break;
            case "volume-label": Add(_labels, value, field, text); break;
            case "volume-driver": VolumeDriver = value; break;
            case "volume-opt": Add(_options, value, field, text); break;
            case "image-subpath": ImageSubpath = value; break;
            case "tmpfs-size": TmpfsSize = Size(value, field, text); break;
            case "tmpfs-mode": TmpfsMode = Mode(value, field, text); break;
            default: throw new InvalidValueException(StorageMessages.MountFieldUnknown(field, text));
        }
    }

    /// <summary>Checks that the options match the mount type, and that required options are set.</summary>
    private void CheckOptions(string text)
    {
        (string Type, bool IsSpecified)[] typed =
        [
            (Bind, BindPropagation is not null || BindRecursive is not null || BindCreateSource is not null),
            (Volume, (VolumeSubpath ?? VolumeDriver) is not null || VolumeNoCopy is not null || _labels.Count + _options.Count > 0),
            (Image, ImageSubpath is not null),
            (Tmpfs, TmpfsSize is not null || TmpfsMode is not null),
        ];
        foreach ((string type, bool isSpecified) in typed)
        {
            if (isSpecified && type != Type) { throw new InvalidValueException(StorageMessages.MountOptionsMixed(type, Type, text)); }
        }
        if (BindRecursive is "writable" or "readonly" && !ReadOnly)
        {
            throw new InvalidValueException(StorageMessages.MountNeeds($"bind-recursive={BindRecursive}", "readonly", text));
        }
        if (BindRecursive == "readonly" && BindPropagation != "rprivate")
        {
            throw new InvalidValueException(StorageMessages.MountNeeds("bind-recursive=readonly", "bind-propagation=rprivate", text));
        }
    }

    /// <summary>Checks source and target, which the engine would reject in any case, before a request is sent.</summary>
    private void CheckSourceAndTarget(string text)
    {
        if (Target.Length == 0) { throw new InvalidValueException(StorageMessages.MountWithoutTarget(text)); }
        if (Type == Tmpfs && Source is not null) { throw new InvalidValueException(StorageMessages.MountSourceOfTmpfs(Source, text)); }
        if (Type is not (Tmpfs or Volume) && Source is null) { throw new InvalidValueException(StorageMessages.MountWithoutSource(Type, text)); }
    }

    private static bool Boolean(string value, string field, string text) =>
        OneOf(["true", "1", "false", "0"], value, field, text) is "true" or "1";

    private static string OneOf(string[] values, string value, string field, string text) =>
        values.Contains(value) ? value : throw new InvalidValueException(StorageMessages.MountValueUnknown(field, values, text));

    private static void Add(SortedDictionary<string, string> entries, string entry, string field, string text)
    {
        (string name, string? value) = SpecScanner.Cut(entry, '=');
        entries[name.Length > 0 ? name : throw new InvalidValueException(StorageMessages.MountFieldEmpty(field, text))] = value ?? "";
    }

    private static ByteSize Size(string value, string field, string text) =>
        ByteCount.TryParse(value, out _) ? new ByteSize(value) : throw new InvalidValueException(StorageMessages.MountSize(field, text));

    private static uint Mode(string value, string field, string text)
    {
        string digits = value.TrimStart('0');
        ulong mode = digits.Length <= MaxModeDigits && digits.All(digit => digit is >= '0' and <= '7')
            ? digits.Aggregate(0ul, (sum, digit) => (sum * 8) + (ulong)(digit - '0'))
            : ulong.MaxValue;
        return mode <= uint.MaxValue ? (uint)mode : throw new InvalidValueException(StorageMessages.MountMode(field, text));
    }
}
