using System;
using System.Text.RegularExpressions;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>What <c>docker run --device-cgroup-rule</c> takes: type, numbers and access: <c>c 42:* rmw</c>.</summary>
public sealed partial record DeviceRule : ISpec<DeviceRule>
{
    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">It is not a rule.</exception>
    public DeviceRule(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = Grammar().IsMatch(text) ? text : throw new InvalidValueException(ResourceMessages.NotADeviceRule(text));
    }

    /// <summary>As it was given.</summary>
    public string Text { get; }

    static string ISpec<DeviceRule>.Kind => "a rule for devices";

    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">It is not a rule.</exception>
    public static DeviceRule Parse(string text) => new(text);

    /// <summary>As it was given.</summary>
    public override string ToString() => Text;

    [GeneratedRegex(@"^[acb] ([0-9]+|\*):([0-9]+|\*) [rwm]{1,3}\z")]
    private static partial Regex Grammar();
}
