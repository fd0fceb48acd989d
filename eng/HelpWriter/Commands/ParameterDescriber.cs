using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using HelpWriter.Comments;

namespace HelpWriter.Commands;

/// <summary>Describes the parameters of a cmdlet.</summary>
internal sealed class ParameterDescriber(CommentReader comments, Type type)
{
    private static readonly Dictionary<string, string> s_shouldProcess = new(StringComparer.Ordinal)
    {
        ["WhatIf"] = "Shows what would be done, and does nothing.",
        ["Confirm"] = "Asks before anything is done.",
    };

    /// <summary>Returns the parameters of a set in the order of the help, without the common parameters.</summary>
    public IReadOnlyList<ParameterHelp> Describe(CommandParameterSetInfo set, Cmdlet cmdlet) =>
    [
        .. set.Parameters
            .Where(parameter => !Cmdlet.CommonParameters.Contains(parameter.Name) && !IsHidden(parameter))
            .OrderBy(parameter => parameter.Position < 0 ? int.MaxValue : parameter.Position)
            .ThenBy(parameter => parameter.IsMandatory ? 0 : 1)
            .ThenBy(parameter => Depth(parameter.Name))
            .ThenBy(parameter => Property(parameter.Name)?.MetadataToken ?? 0)
            .ThenByDescending(parameter => parameter.Name, StringComparer.Ordinal) // -WhatIf before -Confirm, as in other help
            .Select(parameter => Describe(parameter, cmdlet)),
    ];

    public PropertyInfo? Property(string name) => type.GetProperty(name, BindingFlags.Public | BindingFlags.Instance);

    private ParameterHelp Describe(CommandParameterInfo parameter, Cmdlet cmdlet)
    {
        PropertyInfo? property = Property(parameter.Name);
        Type plain = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        return new ParameterHelp(
            parameter.Name,
            [.. parameter.Aliases],
            property is null ? RichText.Of(s_shouldProcess[parameter.Name]) : comments.Read(property, "summary"),
            TypeName.Of(plain),
            plain == typeof(SwitchParameter),
            Values(parameter, plain.IsArray ? plain.GetElementType()! : plain),
            parameter.IsMandatory,
            parameter.Position < 0 ? null : parameter.Position,
            parameter.ValueFromPipeline,
            parameter.ValueFromPipelineByPropertyName,
            parameter.Attributes.OfType<SupportsWildcardsAttribute>().Any(),
            property is null ? null : DefaultValue.Of(property, cmdlet));
    }

    private static string[] Values(CommandParameterInfo parameter, Type type)
    {
        if (type.IsEnum) { return Enum.GetNames(type); }
        return parameter.Attributes.OfType<ValidateSetAttribute>().FirstOrDefault() is ValidateSetAttribute set ? [.. set.ValidValues] : [];
    }

    private static bool IsHidden(CommandParameterInfo parameter)
    {
        ParameterAttribute[] declared = [.. parameter.Attributes.OfType<ParameterAttribute>()];
        return declared.Length > 0 && declared.All(attribute => attribute.DontShow);
    }

    /// <summary>
    /// Returns the depth of the declaring class in the inheritance chain. The cmdlet's own parameters come first; -WhatIf and -Confirm,
    /// which no class declares, come last.
    /// </summary>
    private int Depth(string name)
    {
        Type? declaring = Property(name)?.DeclaringType;
        int depth = 0;
        for (Type? at = type; at is not null && at != declaring; at = at.BaseType) { depth++; }
        return depth;
    }
}
