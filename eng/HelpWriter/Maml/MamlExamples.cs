using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace HelpWriter.Maml;

/// <summary>An example of a help file.</summary>
/// <param name="Command">Whose it is.</param>
/// <param name="Number">Which of its examples it is, from 1.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Code">What is typed.</param>
public sealed record CommandExample(string Command, int Number, string Title, string Code)
{
    /// <summary>Which it is: a name for a test.</summary>
    public override string ToString() => $"{Command} {Number}";
}

/// <summary>Reads the examples out of a help file, so that a test can run what people will copy.</summary>
public static class MamlExamples
{
    /// <summary>All of them, in the file's order.</summary>
    public static IReadOnlyList<CommandExample> Read(string path)
    {
        XDocument file = XDocument.Load(path);
        return [.. Named(file, "command").SelectMany(command => Named(command, "example").Select((example, index) => Read(command, example, index + 1)))];
    }

    private static CommandExample Read(XElement command, XElement example, int number)
    {
        string title = Text(example, "title");
        return new CommandExample(
            Text(Named(command, "details").Single(), "name"),
            number,
            title[ExampleTitle.Before(number).Length..],
            Text(example, "code"));
    }

    private static string Text(XElement parent, string name) => parent.Elements().First(element => element.Name.LocalName == name).Value;

    private static IEnumerable<XElement> Named(XContainer parent, string name) => parent.Descendants().Where(element => element.Name.LocalName == name);
}
