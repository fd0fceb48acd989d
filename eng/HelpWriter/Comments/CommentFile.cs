using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Xml.Linq;

namespace HelpWriter.Comments;

/// <summary>An XML documentation file of the compiler.</summary>
public sealed class CommentFile
{
    private readonly Dictionary<string, XElement> _members;

    private CommentFile(XDocument document) => _members = document
        .Descendants("member")
        .Where(member => member.Attribute("name") is not null)
        .ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal);

    /// <summary>Reads a documentation file.</summary>
    public static CommentFile Read(string path) => new(XDocument.Load(path, LoadOptions.PreserveWhitespace));

    /// <summary>Parses a documentation file from a string.</summary>
    public static CommentFile Parse(string xml) => new(XDocument.Parse(xml, LoadOptions.PreserveWhitespace));

    /// <summary>
    /// Returns the elements with this name in the comment of a member. A property without such elements, and a type with inheritdoc, use
    /// those of the base.
    /// </summary>
    internal IReadOnlyList<XElement> Elements(MemberInfo member, string name)
    {
        HashSet<XElement> seen = [];
        for (MemberInfo? at = member; at is not null; at = Base(at))
        {
            XElement? comment = Comment(at);
            while (comment is not null && seen.Add(comment))
            {
                XElement[] found = [.. comment.Elements(name)];
                if (found.Length > 0) { return found; }
                comment = comment.Element("inheritdoc")?.Attribute("cref") is XAttribute reference ? Comment(reference.Value) : null;
            }
            if (at is Type && Comment(at)?.Element("inheritdoc") is null) { break; }
        }
        return [];
    }

    private XElement? Comment(MemberInfo member) => Comment(CommentId.Of(member));

    private XElement? Comment(string id) => _members.GetValueOrDefault(id);

    private static MemberInfo? Base(MemberInfo member) => member is Type type
        ? type.BaseType
        : member.DeclaringType!.BaseType?.GetProperty(member.Name, BindingFlags.Public | BindingFlags.Instance);
}
