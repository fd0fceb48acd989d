using System.Linq;
using System.Text;
using HelpWriter.Commands;

namespace HelpWriter.Markdown;

/// <summary>Writes the syntax of a parameter set like Get-Command -Syntax, wrapped to the width of a page.</summary>
internal static class SyntaxText
{
    private const int Width = 100;
    private const string Indentation = "    ";

    public static string Of(string command, SyntaxHelp syntax)
    {
        StringBuilder text = new(command);
        int column = command.Length;
        foreach (string word in syntax.Parameters.Select(Word).Append("[<CommonParameters>]"))
        {
            if (column + 1 + word.Length > Width)
            {
                text.Append('\n').Append(Indentation).Append(word);
                column = Indentation.Length + word.Length;
            }
            else
            {
                text.Append(' ').Append(word);
                column += 1 + word.Length;
            }
        }
        return text.ToString();
    }

    private static string Word(ParameterHelp parameter)
    {
        string name = "-" + parameter.Name;
        if (parameter.Position is not null) { name = $"[{name}]"; }
        string word = parameter.IsSwitch ? name : $"{name} {Value(parameter)}";
        return parameter.IsRequired ? word : $"[{word}]";
    }

    private static string Value(ParameterHelp parameter) => parameter.Values.Count > 0
        ? $"{{{string.Join(" | ", parameter.Values)}}}"
        : $"<{parameter.Type}>";
}
