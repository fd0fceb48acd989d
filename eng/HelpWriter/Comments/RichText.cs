using System.Collections.Generic;
using System.Linq;

namespace HelpWriter.Comments;

/// <summary>The content of a comment: paragraphs, lists and code, in order.</summary>
/// <param name="Blocks">The blocks.</param>
public sealed record RichText(IReadOnlyList<Block> Blocks)
{
    /// <summary>The empty text.</summary>
    public static RichText Empty { get; } = new([]);

    /// <summary>Indicates that the text is empty.</summary>
    public bool IsEmpty => Blocks.Count == 0;

    /// <summary>All inline elements: words, code and links.</summary>
    public IEnumerable<Inline> Inlines => Blocks.SelectMany(block => block switch
    {
        Paragraph paragraph => paragraph.Content,
        ItemList list => list.Items.SelectMany(item => item),
        _ => [],
    });

    /// <summary>Creates a text of one paragraph of plain words.</summary>
    public static RichText Of(string words) => new([new Paragraph([new Words(words)])]);

    /// <summary>Returns plain text with one line per paragraph and list item.</summary>
    public override string ToString() => string.Join('\n', Blocks);
}

/// <summary>A block of a text.</summary>
public abstract record Block;

/// <summary>A paragraph.</summary>
/// <param name="Content">The inline elements.</param>
public sealed record Paragraph(IReadOnlyList<Inline> Content) : Block
{
    /// <summary>Returns plain text.</summary>
    public override string ToString() => string.Concat(Content);
}

/// <summary>A list.</summary>
/// <param name="Numbered">Indicates a numbered list.</param>
/// <param name="Items">The items.</param>
public sealed record ItemList(bool Numbered, IReadOnlyList<IReadOnlyList<Inline>> Items) : Block
{
    /// <summary>Returns plain text with one line per item.</summary>
    public override string ToString() =>
        string.Join('\n', Items.Select((item, index) => (Numbered ? $"{index + 1}. " : "* ") + string.Concat(item)));
}

/// <summary>Lines of code.</summary>
/// <param name="Text">The code without indentation, with line feeds between the lines.</param>
public sealed record CodeBlock(string Text) : Block
{
    /// <summary>Returns the code.</summary>
    public override string ToString() => Text;
}

/// <summary>An inline element of a paragraph.</summary>
/// <param name="Text">The text.</param>
public abstract record Inline(string Text)
{
    /// <summary>Returns the text.</summary>
    public sealed override string ToString() => Text;
}

/// <summary>Plain words.</summary>
public sealed record Words(string Text) : Inline(Text);

/// <summary>A code element.</summary>
public sealed record Code(string Text) : Inline(Text);

/// <summary>The name of a command of the module.</summary>
public sealed record CommandName(string Text) : Inline(Text);

/// <summary>A link to a web page.</summary>
public sealed record WebLink(string Text, string Address) : Inline(Text);

/// <summary>A reference that the compiler could not resolve.</summary>
public sealed record Unresolved(string Text) : Inline(Text);
