using System;
using System.Text.RegularExpressions;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>A value of <c>docker run --dns-search</c>: a DNS search domain, or <c>.</c> for none.</summary>
public sealed partial record SearchDomain : ISpec<SearchDomain>
{
    private const string None = ".";
    private const int MaxNameLength = 254;

    /// <summary>Parses a domain.</summary>
    /// <exception cref="FormatException">The text is not a domain.</exception>
    public SearchDomain(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string trimmed = text.Trim();
        Name = trimmed == None ? None : trimmed.EndsWith('.') ? trimmed[..^1] : trimmed;
        if (Name != None && (Name.Length > MaxNameLength || !Grammar().IsMatch(Name)))
        {
            throw new InvalidValueException(NetworkValueMessages.NotADomain(text));
        }
    }

    /// <summary>The domain without a trailing dot; <c>.</c> for none.</summary>
    public string Name { get; }

    static string ISpec<SearchDomain>.Kind => "a domain";

    /// <summary>Parses a domain.</summary>
    /// <exception cref="FormatException">The text is not a domain.</exception>
    public static SearchDomain Parse(string text) => new(text);

    /// <summary>Returns the domain.</summary>
    public override string ToString() => Name;

    // A domain contains at least one letter; an IP address does not.
    [GeneratedRegex(@"^(?=.*[A-Za-z])[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*\z")]
    private static partial Regex Grammar();
}
