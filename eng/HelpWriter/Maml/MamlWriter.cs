using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using HelpWriter.Commands;
using HelpWriter.Comments;

namespace HelpWriter.Maml;

/// <summary>Writes help in MAML, the format of Get-Help.</summary>
public static class MamlWriter
{
    private static readonly XNamespace s_help = "http://msh";
    private static readonly XNamespace s_maml = "http://schemas.microsoft.com/maml/2004/10";
    private static readonly XNamespace s_command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace s_dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    /// <summary>Returns the content of a help file.</summary>
    /// <param name="module">The help of all commands.</param>
    /// <param name="pages">The URL of the folder with the commands' pages; null or empty if they are not published.</param>
    public static string Write(ModuleHelp module, string? pages)
    {
        XElement items = new(s_help + "helpItems", new XAttribute("schema", "maml"), module.Commands.Select(command => Command(command, pages)));
        using MemoryStream bytes = new();
        XmlWriterSettings settings = new() { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };
        using (XmlWriter writer = XmlWriter.Create(bytes, settings)) { items.WriteTo(writer); }
        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length) + "\n";
    }

    private static XElement Command(CommandHelp command, string? pages) => new(
        s_command + "command",
        new XAttribute(XNamespace.Xmlns + "maml", s_maml),
        new XAttribute(XNamespace.Xmlns + "command", s_command),
        new XAttribute(XNamespace.Xmlns + "dev", s_dev),
        new XElement(
            s_command + "details",
            new XElement(s_command + "name", command.Name),
            new XElement(s_command + "verb", command.Name.Split('-')[0]),
            new XElement(s_command + "noun", command.Name.Split('-')[1]),
            Description(command.Synopsis)),
        Description(command.Description),
        new XElement(s_command + "syntax", command.Syntax.Select(syntax => new XElement(
            s_command + "syntaxItem",
            new XElement(s_maml + "name", command.Name),
            syntax.Parameters.Select(parameter => Parameter(parameter, inSyntax: true))))),
        new XElement(s_command + "parameters", command.Parameters.Select(parameter => Parameter(parameter, inSyntax: false))),
        new XElement(s_command + "inputTypes", command.Inputs.Select(type => new XElement(s_command + "inputType", Type(type)))),
        new XElement(s_command + "returnValues", command.Outputs.Select(type => new XElement(s_command + "returnValue", Type(type)))),
        new XElement(s_command + "examples", command.Examples.Select((example, index) => Example(example, index + 1))),
        new XElement(s_command + "relatedLinks", Links(command, pages)));

    /// <summary>
    /// Returns the related links. Get-Help -Online and (Get-Command).HelpUri use the first link with a URL, the command's own page. If it
    /// has no URL, the other links are plain text, because they lead to other pages.
    /// </summary>
    private static IEnumerable<XElement> Links(CommandHelp command, string? pages) => string.IsNullOrEmpty(pages)
        ? command.Links.Select(link => Link(link is WebLink web ? $"{web.Text}: {web.Address}" : link.Text, null))
        : command.Links.Select(link => Link(link.Text, (link as WebLink)?.Address)).Prepend(Link("Online version", $"{pages}/{command.Name}.md"));

    private static XElement Parameter(ParameterHelp parameter, bool inSyntax)
    {
        XElement element = new(
            s_command + "parameter",
            new XAttribute("required", Bool(parameter.IsRequired)),
            new XAttribute("variableLength", Bool(parameter.Type.EndsWith("[]", StringComparison.Ordinal))),
            new XAttribute("globbing", Bool(parameter.TakesWildcards)),
            new XAttribute("pipelineInput", Pipeline(parameter)),
            new XAttribute("position", parameter.Position?.ToString(CultureInfo.InvariantCulture) ?? "named"),
            new XAttribute("aliases", parameter.Aliases.Count == 0 ? "none" : string.Join(", ", parameter.Aliases)),
            new XElement(s_maml + "name", parameter.Name),
            Description(inSyntax ? RichText.Empty : WithValues(parameter)));
        // In the syntax, a switch has no value, and a list of values replaces the type.
        if (parameter.Values.Count > 0 && inSyntax)
        {
            element.Add(new XElement(s_command + "parameterValueGroup", parameter.Values.Select(value => Value(value, isRequired: false))));
        }
        if (!(parameter.IsSwitch && inSyntax)) { element.Add(Value(parameter.Type, isRequired: !parameter.IsSwitch)); }
        element.Add(
            new XElement(s_dev + "type", new XElement(s_maml + "name", parameter.Type), new XElement(s_maml + "uri")),
            new XElement(s_dev + "defaultValue", parameter.Default ?? (parameter.IsSwitch ? "False" : "None")));
        return element;
    }

    private static RichText WithValues(ParameterHelp parameter) => parameter.Values.Count == 0
        ? parameter.Text
        : new RichText([.. parameter.Text.Blocks, .. RichText.Of($"It is one of {string.Join(", ", parameter.Values)}.").Blocks]);

    private static XElement Value(string text, bool isRequired) =>
        new(s_command + "parameterValue", new XAttribute("required", Bool(isRequired)), new XAttribute("variableLength", "false"), text);

    private static string Pipeline(ParameterHelp parameter) => (parameter.ByValue, parameter.ByPropertyName) switch
    {
        (true, true) => "True (ByValue, ByPropertyName)",
        (true, false) => "True (ByValue)",
        (false, true) => "True (ByPropertyName)",
        _ => "False",
    };

    private static XElement[] Type(TypeHelp type) =>
        [new(s_dev + "type", new XElement(s_maml + "name", type.Name), new XElement(s_maml + "uri")), Description(type.Text)];

    private static XElement Example(ExampleHelp example, int number) => new(
        s_command + "example",
        new XElement(s_maml + "title", $"{ExampleTitle.Before(number)}{example.Title}"),
        new XElement(s_dev + "code", example.Code),
        new XElement(s_dev + "remarks", Blocks(example.Remarks), new XElement(s_maml + "para")));

    private static XElement Link(string text, string? address) =>
        new(s_maml + "navigationLink", new XElement(s_maml + "linkText", text), new XElement(s_maml + "uri", address));

    private static XElement Description(RichText text) => new(s_maml + "description", Blocks(text));

    private static IEnumerable<XElement> Blocks(RichText text) => text.Blocks.Select(block => block switch
    {
        ItemList list => new XElement(
            s_maml + "list",
            new XAttribute("class", list.Numbered ? "ordered" : "unordered"),
            list.Items.Select(item => new XElement(s_maml + "listItem", new XElement(s_maml + "para", string.Concat(item))))),
        _ => new XElement(s_maml + "para", block.ToString()),
    });

    private static string Bool(bool value) => value ? "true" : "false";
}
