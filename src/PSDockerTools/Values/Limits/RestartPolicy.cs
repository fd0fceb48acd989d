using System;
using System.Globalization;
using System.Linq;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>
/// A value of <c>docker run --restart</c>: <c>no</c>, <c>always</c>, <c>unless-stopped</c>, <c>on-failure</c>, <c>on-failure:3</c>.
/// </summary>
public sealed record RestartPolicy : ISpec<RestartPolicy>
{
    private const string OnFailure = "on-failure";
    private static readonly string[] s_names = ["no", "always", "unless-stopped", OnFailure];

    /// <summary>Parses a restart policy.</summary>
    /// <exception cref="FormatException">The restart policy is unknown.</exception>
    public RestartPolicy(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        (string name, string? count) = SpecScanner.Cut(text, ':');
        Name = name.ToLowerInvariant();
        if (!s_names.Contains(Name)) { throw new InvalidValueException(LimitMessages.RestartPolicyUnknown(name, text)); }
        if (string.IsNullOrEmpty(count)) { return; }
        if (!int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out int retries))
        {
            throw new InvalidValueException(LimitMessages.RestartCount(count, text));
        }
        if (Name != OnFailure && retries != 0) { throw new InvalidValueException(LimitMessages.RestartCountElsewhere(name, text)); }
        MaximumRetryCount = retries;
    }

    /// <summary>The name of the policy.</summary>
    public string Name { get; }

    /// <summary>The maximum number of restarts; 0 for no limit.</summary>
    public int MaximumRetryCount { get; }

    /// <summary>Indicates the policy <c>no</c>.</summary>
    public bool IsNone => Name == "no";

    static string ISpec<RestartPolicy>.Kind => "a restart policy";

    static bool ISpec<RestartPolicy>.IgnoresEmptyText => true;

    /// <summary>Parses a restart policy.</summary>
    /// <exception cref="FormatException">The restart policy is unknown.</exception>
    public static RestartPolicy Parse(string text) => new(text);

    /// <summary>Returns the text form: <c>on-failure:3</c>.</summary>
    public override string ToString() =>
        MaximumRetryCount == 0 ? Name : string.Create(CultureInfo.InvariantCulture, $"{Name}:{MaximumRetryCount}");
}
