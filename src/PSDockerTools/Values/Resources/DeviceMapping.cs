using System;
using System.Linq;
using System.Text.RegularExpressions;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>
/// What <c>docker run --device</c> takes: <c>/dev/snd</c>, <c>/dev/snd:/dev/sound:rw</c>; a device of CDI, <c>nvidia.com/gpu=all</c>;
/// or on Windows a class of devices, <c>class/5B45201D-F2F2-4F3B-85BB-30FF1F953599</c>.
/// </summary>
public sealed partial record DeviceMapping : ISpec<DeviceMapping>
{
    private const string AllAccess = "rwm";
    private const int MostParts = 3;

    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">It is no device.</exception>
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
        if (parts.Length > MostParts || parts[0].Length == 0) { throw new InvalidValueException(ResourceMessages.NotADevice(text)); }
        if (parts.Length == MostParts && !IsAccess(parts[2])) { throw new InvalidValueException(ResourceMessages.DeviceAccess(parts[2], text)); }
        bool alone = parts.Length == 1 || (parts.Length == 2 && IsAccess(parts[1]));
        string inside = alone ? parts[0] : parts[1];
        PathInContainer = parts.Length == MostParts ? inside : LinuxPath.Clean(inside);
        PathOnHost = alone ? PathInContainer : parts[0];
        Permissions = parts.Length == 1 || !IsAccess(parts[^1]) ? AllAccess : parts[^1];
        if (!PathInContainer.StartsWith('/')) { throw new InvalidValueException(ResourceMessages.DevicePathRelative(inside, text)); }
    }

    /// <summary>The device on the engine's host, or its whole name where it is one of CDI or Windows.</summary>
    public string PathOnHost { get; }

    /// <summary>What it is called inside; null where it is one of CDI or Windows.</summary>
    public string? PathInContainer { get; }

    /// <summary>What the container may do with it: r for read, w for write, m for make; null where it is one of CDI or Windows.</summary>
    public string? Permissions { get; }

    /// <summary>Whether it is one of the Container Device Interface, which the engine looks up.</summary>
    public bool IsCdi { get; }

    static string ISpec<DeviceMapping>.Kind => "a device";

    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">It is no device.</exception>
    public static DeviceMapping Parse(string text) => new(text);

    /// <summary>As it is written: <c>/dev/snd:/dev/snd:rwm</c>.</summary>
    public override string ToString() => PathInContainer is null ? PathOnHost : $"{PathOnHost}:{PathInContainer}:{Permissions}";

    private static bool IsAccess(string part) =>
        part.Length > 0 && part.All(one => AllAccess.Contains(one, StringComparison.Ordinal)) && part.Distinct().Count() == part.Length;

    // vendor/class=name: vendor and class begin with a letter, and nothing ends with a mark.
    [GeneratedRegex("""
        ^[A-Za-z](?:[A-Za-z0-9_.-]*[A-Za-z0-9])?/[A-Za-z](?:[A-Za-z0-9_.-]*[A-Za-z0-9])?
        =[A-Za-z0-9](?:[A-Za-z0-9_.:-]*[A-Za-z0-9])?\z
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex CdiName();

    [GeneratedRegex(@"^(?:class/|[a-z][a-z-]*://)[^:]+\z")]
    private static partial Regex WindowsName();
}
