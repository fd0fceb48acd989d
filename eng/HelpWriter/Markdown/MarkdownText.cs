using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using HelpWriter.Comments;

namespace HelpWriter.Markdown;

/// <summary>Writes texts as GitHub renders them.</summary>
internal static partial class MarkdownText
{
    public static string Of(RichText text) => string.Join("\n\n", text.Blocks.Select(Of));

    public static string Of(IEnumerable<Inline> inlines) => string.Concat(inlines.Select(Of));

    /// <summary>Code for PowerShell, in a block of its own.</summary>
    public static string PowerShell(string code) => $"```powershell\n{code}\n```";

    public static string Code(string text) => text.Contains('`') ? $"`` {text} ``" : $"`{text}`";

    /// <summary>The page of a command.</summary>
    public static string Page(string command) => $"[{command}]({command}.md)";

    private static string Of(Block block) => block switch
    {
        Paragraph paragraph => Of(paragraph.Content),
        ItemList list => string.Join('\n', list.Items.Select((item, index) => (list.Numbered ? $"{index + 1}. " : "- ") + Of(item))),
        _ => PowerShell(block.ToString()!),
    };

    public static string Of(Inline inline) => inline switch
    {
        Comments.Code => Code(inline.Text),
        CommandName => Page(inline.Text),
        WebLink link => $"[{Escape(link.Text)}]({link.Address})",
        _ => Escape(inline.Text),
    };

    private static string Escape(string words) => Special().Replace(words, @"\$0");

    /// <summary>An underscore within a word is one.</summary>
    [GeneratedRegex(@"[\\`*\[\]<>|~]|(?<!\w)_|_(?!\w)")]
    private static partial Regex Special();
}
