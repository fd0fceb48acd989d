using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace HelpWriter.Comments;

/// <summary>Reads the elements of XML comments as rich text.</summary>
internal sealed partial class CommentReader(CommentFile file, References references)
{
    /// <summary>Returns the text of an element in a member's comment; empty if the element is missing.</summary>
    public RichText Read(MemberInfo member, string name)
    {
        List<Block> blocks = [];
        foreach (XElement element in file.Elements(member, name)) { blocks.AddRange(Read(element).Blocks); }
        return blocks.Count == 0 ? RichText.Empty : new RichText(blocks);
    }

    /// <summary>Returns the examples of a command, in order.</summary>
    public IReadOnlyList<RichText> ReadExamples(Type type) => [.. file.Elements(type, "example").Select(Read)];

    /// <summary>Returns the related links in the comment.</summary>
    public IReadOnlyList<Inline> ReadLinks(Type type) => [.. file.Elements(type, "seealso").Select(ReadReference)];

    public RichText Read(XElement element)
    {
        List<Block> blocks = [];
        List<Inline> paragraph = [];
        Add(element, blocks, paragraph);
        End(blocks, paragraph);
        return blocks.Count == 0 ? RichText.Empty : new RichText(blocks);
    }

    private void Add(XElement element, List<Block> blocks, List<Inline> paragraph)
    {
        foreach (XNode node in element.Nodes())
        {
            switch (node)
            {
                case XText text:
                    paragraph.AddRange(references.Split(Spaces().Replace(text.Value, " ")));
                    break;
                case XElement { Name.LocalName: "para" } inner:
                    End(blocks, paragraph);
                    Add(inner, blocks, paragraph);
                    End(blocks, paragraph);
                    break;
                case XElement { Name.LocalName: "list" } inner:
                    End(blocks, paragraph);
                    blocks.Add(ReadList(inner));
                    break;
                case XElement { Name.LocalName: "code" } inner:
                    End(blocks, paragraph);
                    blocks.Add(new CodeBlock(CodeLines.Of(inner)));
                    break;
                case XElement { Name.LocalName: "c" } inner:
                    paragraph.Add(new Code(Spaces().Replace(inner.Value, " ").Trim()));
                    break;
                case XElement { Name.LocalName: "see" or "seealso" or "paramref" or "typeparamref" or "a" } inner:
                    paragraph.Add(ReadReference(inner));
                    break;
                case XElement inner:
                    Add(inner, blocks, paragraph);
                    break;
            }
        }
    }

    private ItemList ReadList(XElement list)
    {
        List<IReadOnlyList<Inline>> items = [];
        foreach (XElement item in list.Elements("item"))
        {
            XElement? term = item.Element("term");
            XElement? description = item.Element("description");
            IEnumerable<Inline> content = (term, description) switch
            {
                (not null, not null) => [.. Flat(term), new Words(": "), .. Flat(description)],
                (null, null) => Flat(item),
                _ => Flat((term ?? description)!),
            };
            items.Add([.. content]);
        }
        return new ItemList(list.Attribute("type")?.Value == "number", items);
    }

    /// <summary>Returns the content as one paragraph.</summary>
    private IEnumerable<Inline> Flat(XElement element)
    {
        List<Block> blocks = [.. Read(element).Blocks];
        return blocks.OfType<Paragraph>().SelectMany((paragraph, index) => index == 0 ? paragraph.Content : [new Words(" "), .. paragraph.Content]);
    }

    private Inline ReadReference(XElement element)
    {
        string? text = element.IsEmpty || string.IsNullOrWhiteSpace(element.Value) ? null : Spaces().Replace(element.Value, " ").Trim();
        if (element.Attribute("cref")?.Value is string cref) { return references.Resolve(cref, text); }
        if (element.Attribute("href")?.Value is string address) { return new WebLink(text ?? address, address); }
        return new Code(element.Attribute("langword")?.Value ?? element.Attribute("name")?.Value ?? text ?? string.Empty);
    }

    /// <summary>Ends a paragraph and trims its white space.</summary>
    private static void End(List<Block> blocks, List<Inline> paragraph)
    {
        if (paragraph is [Words first, ..]) { paragraph[0] = new Words(first.Text.TrimStart()); }
        if (paragraph is [.., Words last]) { paragraph[^1] = new Words(last.Text.TrimEnd()); }
        paragraph.RemoveAll(inline => inline.Text.Length == 0);
        if (paragraph.Count > 0) { blocks.Add(new Paragraph([.. paragraph])); }
        paragraph.Clear();
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
