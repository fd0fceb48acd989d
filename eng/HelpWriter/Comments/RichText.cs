using System.Collections.Generic;
using System.Linq;

namespace HelpWriter.Comments;

/// <summary>What a comment says: paragraphs, lists and code, one after the other.</summary>
/// <param name="Blocks">Them.</param>
public sealed record RichText(IReadOnlyList<Block> Blocks)
{
    /// <summary>Where nothing was said.</summary>
    public static RichText Empty { get; } = new([]);

    /// <summary>Whether nothing was said.</summary>
    public bool IsEmpty => Blocks.Count == 0;

    /// <summary>All the words, code and links in it.</summary>
    public IEnumerable<Inline> Inlines => Blocks.SelectMany(block => block switch
    {
        Paragraph paragraph => paragraph.Content,
        ItemList list => list.Items.SelectMany(item => item),
        _ => [],
    });

    /// <summary>One paragraph of plain words.</summary>
    public static RichText Of(string words) => new([new Paragraph([new Words(words)])]);

    /// <summary>As plain text: a line for each paragraph and item.</summary>
    public override string ToString() => string.Join('\n', Blocks);
}

/// <summary>A part of a text that stands by itself.</summary>
public abstract record Block;

/// <summary>A paragraph.</summary>
/// <param name="Content">What is in it.</param>
public sealed record Paragraph(IReadOnlyList<Inline> Content) : Block
{
    /// <summary>As plain text.</summary>
    public override string ToString() => string.Concat(Content);
}

/// <summary>A list.</summary>
/// <param name="Numbered">Whether its items have numbers.</param>
/// <param name="Items">What is in them.</param>
public sealed record ItemList(bool Numbered, IReadOnlyList<IReadOnlyList<Inline>> Items) : Block
{
    /// <summary>As plain text, a line an item.</summary>
    public override string ToString() =>
        string.Join('\n', Items.Select((item, index) => (Numbered ? $"{index + 1}. " : "* ") + string.Concat(item)));
}

/// <summary>Lines of code.</summary>
/// <param name="Text">Them, not indented, with line feeds between.</param>
public sealed record CodeBlock(string Text) : Block
{
    /// <summary>The code.</summary>
    public override string ToString() => Text;
}

/// <summary>A part of a paragraph.</summary>
/// <param name="Text">What is read.</param>
public abstract record Inline(string Text)
{
    /// <summary>What is read.</summary>
    public sealed override string ToString() => Text;
}

/// <summary>Plain words.</summary>
public sealed record Words(string Text) : Inline(Text);

/// <summary>What is to be typed, or stands in code.</summary>
public sealed record Code(string Text) : Inline(Text);

/// <summary>The name of one of the commands.</summary>
public sealed record CommandName(string Text) : Inline(Text);

/// <summary>A link to elsewhere.</summary>
public sealed record WebLink(string Text, string Address) : Inline(Text);

/// <summary>A reference that the compiler could not resolve.</summary>
public sealed record Unresolved(string Text) : Inline(Text);
