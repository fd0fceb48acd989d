using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using HelpWriter.Comments;

namespace HelpWriter.Markdown;

/// <summary>Writes texts in GitHub Flavored Markdown.</summary>
/// <param name="command">The command of the page, which does not link to itself; null for none.</param>
internal sealed partial class MarkdownText(string? command)
{
    public string Of(RichText text) => string.Join("\n\n", text.Blocks.Select(Of));

    public string Of(IEnumerable<Inline> inlines) => string.Concat(inlines.Select(Of));

    public string Of(Inline inline) => inline switch
    {
        CommandName when inline.Text != command => Page(inline.Text),
        CommandName or Comments.Code => Code(inline.Text),
        WebLink link => $"[{Escape(link.Text)}]({link.Address})",
        _ => Escape(inline.Text),
    };

    /// <summary>Returns a PowerShell code block.</summary>
    public static string PowerShell(string code) => $"```powershell\n{code}\n```";

    public static string Code(string text) => text.Contains('`') ? $"`` {text} ``" : $"`{text}`";

    /// <summary>Returns a link to the page of a command.</summary>
    public static string Page(string command) => $"[{command}]({command}.md)";

    private string Of(Block block) => block switch
    {
        Paragraph paragraph => Of(paragraph.Content),
        ItemList list => string.Join('\n', list.Items.Select((item, index) => (list.Numbered ? $"{index + 1}. " : "- ") + Of(item))),
        _ => PowerShell(block.ToString()!),
    };

    private static string Escape(string words) => Special().Replace(words, @"\$0");

    /// <summary>Matches characters to escape. An underscore inside a word needs no escape.</summary>
    [GeneratedRegex(@"[\\`*\[\]<>|~]|(?<!\w)_|_(?!\w)")]
    private static partial Regex Special();
}
