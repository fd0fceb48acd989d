using System;
using System.Linq;
using System.Text.RegularExpressions;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>
/// A value of <c>docker run --device</c>: <c>/dev/snd</c> or <c>/dev/snd:/dev/sound:rw</c>; a CDI device, <c>nvidia.com/gpu=all</c>; or a
/// Windows device interface class, <c>class/5B45201D-F2F2-4F3B-85BB-30FF1F953599</c>.
/// </summary>
public sealed partial record DeviceMapping : ISpec<DeviceMapping>
{
    private const string AllAccess = "rwm";
    private const int MaxParts = 3;

    /// <summary>Parses a device.</summary>
    /// <exception cref="FormatException">The text is not a device.</exception>
    public DeviceMapping(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        IsCdi = CdiName().IsMatch(text);
        if (IsCdi || WindowsName().IsMatch(text))
        {
            PathOnHost = text;
            return;
        }
        string[] parts = text.Split(':');
        if (parts.Length > MaxParts || parts[0].Length == 0) { throw new InvalidValueException(LimitMessages.NotADevice(text)); }
        if (parts.Length == MaxParts && !IsAccess(parts[2])) { throw new InvalidValueException(LimitMessages.DeviceAccess(parts[2], text)); }
        bool alone = parts.Length == 1 || (parts.Length == 2 && IsAccess(parts[1]));
        string inside = alone ? parts[0] : parts[1];
        PathInContainer = parts.Length == MaxParts ? inside : LinuxPath.Clean(inside);
        PathOnHost = alone ? PathInContainer : parts[0];
        Permissions = parts.Length == 1 || !IsAccess(parts[^1]) ? AllAccess : parts[^1];
        if (!PathInContainer.StartsWith('/')) { throw new InvalidValueException(LimitMessages.DevicePathRelative(inside, text)); }
    }

    /// <summary>The path of the device on the engine's host, or the full name of a CDI or Windows device.</summary>
    public string PathOnHost { get; }

    /// <summary>The path of the device in the container; null for a CDI or Windows device.</summary>
    public string? PathInContainer { get; }

    /// <summary>The cgroup permissions: r for read, w for write, m for mknod. Null for a CDI or Windows device.</summary>
    public string? Permissions { get; }

    /// <summary>Indicates a Container Device Interface (CDI) name, which the engine resolves.</summary>
    public bool IsCdi { get; }

    static string ISpec<DeviceMapping>.Kind => "a device";

    /// <summary>Parses a device.</summary>
    /// <exception cref="FormatException">The text is not a device.</exception>
    public static DeviceMapping Parse(string text) => new(text);

    /// <summary>Returns the text form: <c>/dev/snd:/dev/snd:rwm</c>.</summary>
    public override string ToString() => PathInContainer is null ? PathOnHost : $"{PathOnHost}:{PathInContainer}:{Permissions}";

    private static bool IsAccess(string part) =>
        part.Length > 0 && part.All(one => AllAccess.Contains(one, StringComparison.Ordinal)) && part.Distinct().Count() == part.Length;

    // vendor/class=name. Vendor and class begin with a letter, and no part ends with a punctuation character.
    [GeneratedRegex("""
        ^[A-Za-z](?:[A-Za-z0-9_.-]*[A-Za-z0-9])?/[A-Za-z](?:[A-Za-z0-9_.-]*[A-Za-z0-9])?
        =[A-Za-z0-9](?:[A-Za-z0-9_.:-]*[A-Za-z0-9])?\z
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex CdiName();

    [GeneratedRegex(@"^(?:class/|[a-z][a-z-]*://)[^:]+\z")]
    private static partial Regex WindowsName();
}
