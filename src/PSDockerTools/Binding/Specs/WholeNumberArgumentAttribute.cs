using System;
using System.Collections;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Numerics;
using PSDockerTools.Text;

namespace PSDockerTools.Binding;

/// <summary>
/// Takes a whole number. PowerShell would round 1.5 and take an empty text for 0; docker refuses both, and takes 0x10, 0b1 and 1_000.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class WholeNumberArgumentAttribute : ArgumentTransformationAttribute
{
    private const char Separator = '_';

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        object? value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        return value switch
        {
            null => null,
            string text => Read(text) ?? throw Refused(text),
            double fraction when fraction != Math.Truncate(fraction) => throw Refused(fraction.ToString(CultureInfo.InvariantCulture)),
            decimal fraction when fraction != Math.Truncate(fraction) => throw Refused(fraction.ToString(CultureInfo.InvariantCulture)),
            IEnumerable several and not IDictionary => Transform(engineIntrinsics, One(several)),
            _ => value, // what is no number, the binder refuses
        };
    }

    private static object? One(IEnumerable several)
    {
        object?[] values = [.. several.Cast<object?>()];
        return values.Length == 0 ? null : values.Length == 1 ? values[0] : throw new ArgumentTransformationMetadataException(
            SpecText.SeveralForOne([.. values.Select(value => LanguagePrimitives.ConvertTo<string>(value))], "a whole number"));
    }

    /// <summary>As Go reads numbers of base 0; null if it is none.</summary>
    private static decimal? Read(string text)
    {
        string digits = text.TrimStart('+', '-');
        if (text.Length - digits.Length > 1 || digits.Length == 0) { return null; }
        (string prefix, int radix) = digits.ToLowerInvariant() switch
        {
            ['0', 'x', ..] => (digits[..2], 16),
            ['0', 'b', ..] => (digits[..2], 2),
            ['0', 'o', ..] => (digits[..2], 8),
            ['0', _, ..] => ("0", 8),
            _ => ("", 10),
        };
        if (Value(digits[prefix.Length..], radix, underscoreFirst: prefix.Length > 0) is not BigInteger amount) { return null; }
        return amount > ulong.MaxValue ? null : (decimal)(text[0] == '-' ? -amount : amount);
    }

    private static BigInteger? Value(string digits, int radix, bool underscoreFirst)
    {
        BigInteger value = 0;
        bool separated = !underscoreFirst;
        foreach (char one in digits)
        {
            if (one == Separator)
            {
                if (separated) { return null; }
                separated = true;
                continue;
            }
            int digit = char.IsAsciiHexDigit(one) ? Convert.ToInt32(one.ToString(), 16) : radix;
            if (digit >= radix) { return null; }
            value = (value * radix) + digit;
            separated = false;
        }
        return digits.Length == 0 || separated ? null : value;
    }

    private static ArgumentTransformationMetadataException Refused(string text) => new(SpecText.NotAWholeNumber(text));
}
