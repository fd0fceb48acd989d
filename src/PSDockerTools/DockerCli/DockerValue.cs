using System;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using PSDockerTools.Errors;

namespace PSDockerTools.DockerCli;

/// <summary>Checks an option's value against the cmdlet's parameter, so that an invalid value is reported when the line is converted.</summary>
internal static class DockerValue
{
    private static readonly Type[] s_numbers = [typeof(int), typeof(long), typeof(ulong)];

    /// <summary>Checks whether the parameter is an integer.</summary>
    public static bool IsNumber(CommandParameter parameter) => s_numbers.Contains(parameter.ValueType);

    /// <summary>Returns the value in the parameter's format: an integer in PowerShell's notation, every other value unchanged.</summary>
    /// <exception cref="CommandLineException">The parameter does not accept the value.</exception>
    public static string Check(CommandParameter parameter, string value)
    {
        string name = parameter.Option?.LongName ?? parameter.Name;
        if (IsNumber(parameter)) { return CheckNumber(parameter, value, name); }
        string[] words = parameter.ValueType.IsEnum
            ? Enum.GetNames(parameter.ValueType)
            : [.. parameter.Attributes.OfType<ValidateSetAttribute>().SelectMany(set => set.ValidValues)];
        if (words.Length > 0 && !words.Contains(value, StringComparer.OrdinalIgnoreCase))
        {
            throw new CommandLineException(
                nameof(DockerLineMessages.NotOneOf), DockerLineMessages.NotOneOf(value, name, string.Join(", ", words.Select(word => word.ToLowerInvariant()))));
        }
        try { Transform(parameter, value); }
        catch (ArgumentTransformationMetadataException e)
        {
            throw new CommandLineException(nameof(DockerLineMessages.OptionValueInvalid), DockerLineMessages.OptionValueInvalid(name, InvalidValueException.TextOf(e)));
        }
        return value;
    }

    /// <summary>
    /// Checks whether the parameter would join consecutive strings, as if PowerShell had split one string at its commas: after
    /// <c>device=0</c>, the string <c>2</c> is another device. The values must then be passed as typed objects instead of strings.
    /// </summary>
    public static bool AreJoined(RunOption option)
    {
        if (option.Values.Count < 2 || !option.Values.All(value => value.IsLiteral)) { return false; }
        try
        {
            object?[] together = Each(Transform(option.Parameter, option.Values.Select(value => value.Head).ToArray()));
            return !together.SequenceEqual(option.Values.SelectMany(value => Each(Transform(option.Parameter, value.Head))));
        }
        catch (ArgumentTransformationMetadataException) { return true; }
    }

    /// <summary>Applies the parameter's argument transformations to a value.</summary>
    public static object? Transform(CommandParameter parameter, object value) => parameter.Attributes
        .OfType<ArgumentTransformationAttribute>()
        .Aggregate((object?)value, (result, transformation) => transformation.Transform(null, result));

    private static object?[] Each(object? value) => value is object?[] items ? items : [value];

    /// <summary>Checks an integer in Go's notation, where 0x10 is hexadecimal and 010 is octal.</summary>
    private static string CheckNumber(CommandParameter parameter, string value, string name)
    {
        if (GoNumber.TryParse(value) is not { } number)
        {
            throw new CommandLineException(nameof(DockerLineMessages.NotANumber), DockerLineMessages.NotANumber(value, name));
        }
        (Int128 least, Int128 most) = Range(parameter.ValueType);
        if (parameter.Attributes.OfType<ValidateRangeAttribute>().FirstOrDefault() is { MinRange: int from, MaxRange: int to }) { (least, most) = (from, to); }
        return number >= least && number <= most
            ? number.ToString(CultureInfo.InvariantCulture)
            : throw new CommandLineException(nameof(DockerLineMessages.NotInRange), DockerLineMessages.NotInRange(value, name, least, most));
    }

    /// <summary>
    /// Returns the range of the type. The upper limit of ulong is that of long, because a hashtable for splatting contains integers as
    /// long.
    /// </summary>
    private static (Int128 Least, Int128 Most) Range(Type type) =>
        type == typeof(int) ? (int.MinValue, int.MaxValue)
        : type == typeof(long) ? (long.MinValue, long.MaxValue)
        : (Int128.Zero, long.MaxValue);
}
