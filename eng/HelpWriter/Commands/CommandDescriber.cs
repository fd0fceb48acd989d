using System;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using HelpWriter.Comments;

namespace HelpWriter.Commands;

/// <summary>Describes a cmdlet: its syntax from PowerShell's metadata, its texts from the XML comments.</summary>
internal sealed class CommandDescriber(CommentReader comments)
{
    public CommandHelp Describe(string name, Type type)
    {
        CmdletInfo info = new(name, type);
        ParameterDescriber describer = new(comments, type);
        Cmdlet cmdlet = (Cmdlet)Activator.CreateInstance(type)!; // for the default values
        using IDisposable? end = cmdlet as IDisposable;
        SyntaxHelp[] syntax =
        [
            .. info.ParameterSets
                .OrderByDescending(set => set.IsDefault)
                .ThenBy(set => set.Name, StringComparer.Ordinal)
                .Select(set => new SyntaxHelp(describer.Describe(set, cmdlet))),
        ];
        ParameterHelp[] parameters =
        [
            .. syntax.SelectMany(set => set.Parameters)
                .DistinctBy(parameter => parameter.Name)
                .Select(parameter => parameter with { IsRequired = Array.TrueForAll(syntax, set => Requires(set, parameter)) }),
        ];
        return new CommandHelp(
            name,
            [.. type.GetCustomAttribute<AliasAttribute>()?.AliasNames ?? []],
            comments.Read(type, "summary"),
            comments.Read(type, "remarks"),
            syntax,
            parameters,
            [.. parameters.Where(parameter => parameter.ByValue).Select(parameter => Input(parameter, describer))],
            [.. info.OutputType.Select(Output).DistinctBy(output => output.Name)],
            [.. comments.ReadExamples(type).Select(Example)],
            comments.ReadLinks(type));
    }

    /// <summary>
    /// Checks whether a parameter is required in a parameter set. A parameter counts as required only if all sets require it; the syntax
    /// shows the others.
    /// </summary>
    private static bool Requires(SyntaxHelp set, ParameterHelp parameter) => set.Parameters.Any(one => one.Name == parameter.Name && one.IsRequired);

    /// <summary>Describes an input type by the comment of the type, or, for a type of another assembly, by the text of the parameter.</summary>
    private TypeHelp Input(ParameterHelp parameter, ParameterDescriber describer)
    {
        Type type = describer.Property(parameter.Name)!.PropertyType;
        Type one = type.GetElementType() ?? type;
        RichText text = TypeName.IsReference(one) ? parameter.Text : comments.Read(one, "summary");
        return new TypeHelp(TypeName.Of(one), text.IsEmpty ? parameter.Text : text);
    }

    private TypeHelp Output(PSTypeName output) => output.Type is Type type
        ? new TypeHelp(TypeName.Of(type), comments.Read(type, "summary"))
        : new TypeHelp(output.Name, RichText.Empty);

    /// <summary>Splits an example: the first paragraph is the title, the code element is the code, and the rest are the remarks.</summary>
    private static ExampleHelp Example(RichText example)
    {
        Paragraph title = example.Blocks.OfType<Paragraph>().FirstOrDefault() ?? new Paragraph([]);
        CodeBlock? code = example.Blocks.OfType<CodeBlock>().FirstOrDefault();
        Block[] rest = [.. example.Blocks.Where(block => !ReferenceEquals(block, title) && !ReferenceEquals(block, code))];
        return new ExampleHelp(title, code?.Text ?? string.Empty, rest.Length == 0 ? RichText.Empty : new RichText(rest));
    }
}
