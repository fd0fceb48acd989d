using System;
using System.Globalization;
using System.Linq;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>
/// What <c>docker run --restart</c> takes: <c>no</c>, <c>always</c>, <c>unless-stopped</c>, <c>on-failure</c>, <c>on-failure:3</c>.
/// </summary>
public sealed record RestartPolicy : ISpec<RestartPolicy>
{
    private const string OnFailure = "on-failure";
    private static readonly string[] s_names = ["no", "always", "unless-stopped", OnFailure];

    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">There is no such policy.</exception>
    public RestartPolicy(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        (string name, string? count) = SpecScanner.Cut(text, ':');
        Name = name.ToLowerInvariant();
        if (!s_names.Contains(Name)) { throw new InvalidValueException(ResourceMessages.RestartPolicyUnknown(name, text)); }
        if (string.IsNullOrEmpty(count)) { return; }
        if (!int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out int retries))
        {
            throw new InvalidValueException(ResourceMessages.RestartCount(count, text));
        }
        if (Name != OnFailure && retries != 0) { throw new InvalidValueException(ResourceMessages.RestartCountElsewhere(name, text)); }
        MaximumRetryCount = retries;
    }

    /// <summary>When it is started again.</summary>
    public string Name { get; }

    /// <summary>How often at most; 0 for without end.</summary>
    public int MaximumRetryCount { get; }

    /// <summary>Whether it is never started again.</summary>
    public bool IsNone => Name == "no";

    static string ISpec<RestartPolicy>.Kind => "a restart policy";

    static bool ISpec<RestartPolicy>.EmptySaysNothing => true;

    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">There is no such policy.</exception>
    public static RestartPolicy Parse(string text) => new(text);

    /// <summary>As it is written: <c>on-failure:3</c>.</summary>
    public override string ToString() =>
        MaximumRetryCount == 0 ? Name : string.Create(CultureInfo.InvariantCulture, $"{Name}:{MaximumRetryCount}");
}
