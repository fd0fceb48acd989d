using System;
using System.Collections;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using PSDockerTools.Values;

namespace PSDockerTools.Binding;

/// <summary>
/// Converts integers as docker does. PowerShell would round 1.5 and convert an empty string to 0; docker refuses both, and accepts 0x10, 0b1 and
/// 1_000.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class WholeNumberArgumentAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        object? value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        return value switch
        {
            null => null,
            string text => (decimal?)GoNumber.TryParse(text) ?? throw Refused(text),
            double fraction when fraction != Math.Truncate(fraction) => throw Refused(fraction.ToString(CultureInfo.InvariantCulture)),
            decimal fraction when fraction != Math.Truncate(fraction) => throw Refused(fraction.ToString(CultureInfo.InvariantCulture)),
            IEnumerable several and not IDictionary => Transform(engineIntrinsics, One(several)),
            _ => value, // the parameter binder refuses other values
        };
    }

    private static object? One(IEnumerable several)
    {
        object?[] values = [.. several.Cast<object?>()];
        return values.Length == 0 ? null : values.Length == 1 ? values[0] : throw new ArgumentTransformationMetadataException(
            ValueMessages.SeveralForOne([.. values.Select(value => LanguagePrimitives.ConvertTo<string>(value))], "a whole number"));
    }

    private static ArgumentTransformationMetadataException Refused(string text) => new(ValueMessages.NotAWholeNumber(text));
}
