using System;
using System.Text.RegularExpressions;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>What <c>docker run --dns-search</c> takes: a domain, or <c>.</c> for none.</summary>
public sealed partial record SearchDomain : ISpec<SearchDomain>
{
    private const string None = ".";
    private const int LongestName = 254;

    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">It is no domain.</exception>
    public SearchDomain(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string trimmed = text.Trim();
        Name = trimmed == None ? None : trimmed.EndsWith('.') ? trimmed[..^1] : trimmed;
        if (Name != None && (Name.Length > LongestName || !Grammar().IsMatch(Name)))
        {
            throw new InvalidValueException(NetworkValueMessages.NotADomain(text));
        }
    }

    /// <summary>The domain without a dot at its end; <c>.</c> for none.</summary>
    public string Name { get; }

    static string ISpec<SearchDomain>.Kind => "a domain";

    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">It is no domain.</exception>
    public static SearchDomain Parse(string text) => new(text);

    /// <summary>The domain.</summary>
    public override string ToString() => Name;

    // A domain has a letter somewhere, which tells it from an address.
    [GeneratedRegex(@"^(?=.*[A-Za-z])[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*\z")]
    private static partial Regex Grammar();
}
