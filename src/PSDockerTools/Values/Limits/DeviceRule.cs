using System;
using System.Text.RegularExpressions;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>
/// A value of <c>docker run --device-cgroup-rule</c>, which consists of the device type, the major and minor numbers, and the permissions:
/// <c>c 42:* rmw</c>.
/// </summary>
public sealed partial record DeviceRule : ISpec<DeviceRule>
{
    /// <summary>Parses a device cgroup rule.</summary>
    /// <exception cref="FormatException">The text is not a device cgroup rule.</exception>
    public DeviceRule(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = Grammar().IsMatch(text) ? text : throw new InvalidValueException(LimitMessages.NotADeviceRule(text));
    }

    /// <summary>The text as specified.</summary>
    public string Text { get; }

    static string ISpec<DeviceRule>.Kind => "a rule for devices";

    /// <summary>Parses a device cgroup rule.</summary>
    /// <exception cref="FormatException">The text is not a device cgroup rule.</exception>
    public static DeviceRule Parse(string text) => new(text);

    /// <summary>Returns the text as specified.</summary>
    public override string ToString() => Text;

    [GeneratedRegex(@"^[acb] ([0-9]+|\*):([0-9]+|\*) [rwm]{1,3}\z")]
    private static partial Regex Grammar();
}
