using System;
using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>What <c>docker run --cpus</c> takes: how many CPUs at most, <c>2</c>, <c>1.5</c>, <c>1/2</c>, to nine decimals.</summary>
public sealed partial record CpuCount : ISpec<CpuCount>
{
    private const long Nano = 1_000_000_000;
    private const int MostDecimals = 9;

    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">It is no number, or has more than nine decimals.</exception>
    public CpuCount(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Match match = Grammar().Match(text);
        if (!match.Success) { throw new InvalidValueException(ResourceMessages.NotACpuCount(text)); }
        (BigInteger numerator, BigInteger denominator) = Ratio(match);
        if (denominator.IsZero) { throw new InvalidValueException(ResourceMessages.NotACpuCount(text)); }
        BigInteger nano = BigInteger.DivRem(numerator * Nano, denominator, out BigInteger rest);
        if (!rest.IsZero) { throw new InvalidValueException(ResourceMessages.CpuCountTooPrecise(text, MostDecimals)); }
        if (nano > long.MaxValue) { throw new InvalidValueException(ResourceMessages.NotACpuCount(text)); }
        NanoCpus = (long)nano;
    }

    /// <summary>In billionths of a CPU, as the API takes it.</summary>
    public long NanoCpus { get; }

    /// <summary>The number.</summary>
    public decimal Count => (decimal)NanoCpus / Nano;

    static string ISpec<CpuCount>.Kind => "a number of CPUs";

    static bool ISpec<CpuCount>.TakesNumbers => true;

    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">It is no number, or has more than nine decimals.</exception>
    public static CpuCount Parse(string text) => new(text);

    /// <summary>As it is written: <c>1.5</c>.</summary>
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

    // Bounded, since an exponent of thousands would be computed to thousands of digits.
    [GeneratedRegex("""
        ^\+?(?:(?<whole>[0-9]{1,40})/(?<below>[0-9]{1,40})
        |(?=\.?[0-9])(?<whole>[0-9]{0,40})(?:\.(?<fraction>[0-9]{0,40}))?(?:[eE](?<exponent>[+-]?[0-9]{1,2}))?)\z
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Grammar();
}
