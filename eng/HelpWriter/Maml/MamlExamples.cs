using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace HelpWriter.Maml;

/// <summary>An example in a help file.</summary>
/// <param name="Command">The command.</param>
/// <param name="Number">The number of the example, starting at 1.</param>
/// <param name="Title">The title.</param>
/// <param name="Code">The code.</param>
public sealed record CommandExample(string Command, int Number, string Title, string Code)
{
    /// <summary>Returns a name for tests.</summary>
    public override string ToString() => $"{Command} {Number}";
}

/// <summary>Reads the examples of a help file, so that a test can run them.</summary>
public static class MamlExamples
{
    /// <summary>Returns the examples in the order of the file.</summary>
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
