using System;
using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>
/// A value of <c>docker run --cpus</c>, the maximum number of CPUs with at most nine decimal places: <c>2</c>, <c>1.5</c>, <c>1/2</c>.
/// </summary>
public sealed partial record CpuCount : ISpec<CpuCount>
{
    private const long Nano = 1_000_000_000;
    private const int MaxDecimals = 9;

    /// <summary>Parses a number of CPUs.</summary>
    /// <exception cref="FormatException">The text is not a number, or it has more than nine decimal places.</exception>
    public CpuCount(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Match match = Grammar().Match(text);
        if (!match.Success) { throw new InvalidValueException(LimitMessages.NotACpuCount(text)); }
        (BigInteger numerator, BigInteger denominator) = Ratio(match);
        if (denominator.IsZero) { throw new InvalidValueException(LimitMessages.NotACpuCount(text)); }
        BigInteger nano = BigInteger.DivRem(numerator * Nano, denominator, out BigInteger rest);
        if (!rest.IsZero) { throw new InvalidValueException(LimitMessages.CpuCountTooPrecise(text, MaxDecimals)); }
        if (nano > long.MaxValue) { throw new InvalidValueException(LimitMessages.NotACpuCount(text)); }
        NanoCpus = (long)nano;
    }

    /// <summary>The number in billionths of a CPU, the unit of the API.</summary>
    public long NanoCpus { get; }

    /// <summary>The number of CPUs.</summary>
    public decimal Count => (decimal)NanoCpus / Nano;

    static string ISpec<CpuCount>.Kind => "a number of CPUs";

    static bool ISpec<CpuCount>.AcceptsNumbers => true;

    /// <summary>Parses a number of CPUs.</summary>
    /// <exception cref="FormatException">The text is not a number, or it has more than nine decimal places.</exception>
    public static CpuCount Parse(string text) => new(text);

    /// <summary>Returns the text form: <c>1.5</c>.</summary>
    public override string ToString() => Count.ToString("0.#########", CultureInfo.InvariantCulture);

    private static (BigInteger Numerator, BigInteger Denominator) Ratio(Match match)
    {
        string fraction = match.Groups["fraction"].Value;
        BigInteger numerator = Integer(match.Groups["whole"].Value + fraction);
        BigInteger denominator = match.Groups["below"].Success ? Integer(match.Groups["below"].Value) : BigInteger.Pow(10, fraction.Length);
        int exponent = (int)Integer(match.Groups["exponent"].Value);
        return exponent < 0
            ? (numerator, denominator * BigInteger.Pow(10, -exponent))
            : (numerator * BigInteger.Pow(10, exponent), denominator);
    }

    private static BigInteger Integer(string digits) =>
        digits.Length == 0 ? 0 : BigInteger.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    // The number of digits is limited, because a large exponent would be expanded to thousands of digits.
    [GeneratedRegex("""
        ^\+?(?:(?<whole>[0-9]{1,40})/(?<below>[0-9]{1,40})
        |(?=\.?[0-9])(?<whole>[0-9]{0,40})(?:\.(?<fraction>[0-9]{0,40}))?(?:[eE](?<exponent>[+-]?[0-9]{1,2}))?)\z
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Grammar();
}
