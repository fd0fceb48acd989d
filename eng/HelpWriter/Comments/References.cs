using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace HelpWriter.Comments;

/// <summary>Translates the names in comments for readers of the help: classes and properties become commands and parameters.</summary>
internal sealed partial class References
{
    private readonly Dictionary<string, string> _commands; // by the comment ID of the class
    private readonly HashSet<string> _names;
    private readonly HashSet<string> _holders; // the classes whose properties are parameters

    public References(IReadOnlyDictionary<Type, string> commands)
    {
        _commands = commands.ToDictionary(pair => CommentId.Of(pair.Key), pair => pair.Value, StringComparer.Ordinal);
        _names = new HashSet<string>(commands.Values, StringComparer.OrdinalIgnoreCase);
        _holders = [.. commands.Keys.SelectMany(Lineage).Select(type => CommentId.Of(type)[2..])];
    }

    /// <summary>
    /// Resolves a cref. The compiler writes a letter and a colon before the name, or an exclamation mark if it cannot resolve the name.
    /// </summary>
    public Inline Resolve(string cref, string? text)
    {
        if (cref.StartsWith('!') || cref.IndexOf(':', StringComparison.Ordinal) != 1) { return new Unresolved(cref); }
        if (_commands.TryGetValue(cref, out string? command)) { return new CommandName(command); }
        string name = cref[2..].Split('(')[0];
        int dot = name.LastIndexOf('.');
        string last = name[(dot + 1)..].Split('`')[0];
        bool isParameter = cref[0] == 'P' && _holders.Contains(name[..dot]);
        return new Code(isParameter ? "-" + last : text ?? last);
    }

    /// <summary>Splits text at the names of commands, parameters and variables, so that they need no markup in the comments.</summary>
    public IEnumerable<Inline> Split(string words)
    {
        int done = 0;
        foreach (Match match in Names().Matches(words))
        {
            bool isCommand = char.IsLetter(match.Value[0]);
            if (isCommand && !_names.Contains(match.Value)) { continue; }
            if (match.Index > done) { yield return new Words(words[done..match.Index]); }
            yield return isCommand ? new CommandName(match.Value) : new Code(match.Value);
            done = match.Index + match.Length;
        }
        if (done < words.Length) { yield return new Words(words[done..]); }
    }

    private static IEnumerable<Type> Lineage(Type type)
    {
        for (Type? at = type; at is not null; at = at.BaseType) { yield return at; }
    }

    [GeneratedRegex(@"(?<![\w-])(-[A-Z][A-Za-z]+|\$[A-Za-z]\w*|[A-Z][a-z]+-[A-Z][A-Za-z]+)(?![\w-])")]
    private static partial Regex Names();
}
