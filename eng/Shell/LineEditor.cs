using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Text;

namespace PSDockerTools.Shell;

/// <summary>Reads a line from a terminal: arrows, Home and End, a history, and completion with Tab.</summary>
internal sealed class LineEditor(Session session)
{
    private readonly List<string> _history = [];
    private readonly StringBuilder _line = new();
    private string _prompt = "";
    private int _cursor;
    private int _cursorRow;

    /// <summary>The line; null when Ctrl-D or a second Ctrl-C says that there will be none.</summary>
    public string? Read(string prompt)
    {
        _prompt = prompt;
        _cursorRow = 0;
        Put("", 0);
        Console.TreatControlCAsInput = true;
        try { return ReadKeys(); }
        finally { Console.TreatControlCAsInput = false; }
    }

    private string? ReadKeys()
    {
        int past = _history.Count;
        Completion? completion = null;
        bool interrupted = false;
        while (true)
        {
            ConsoleKeyInfo key = Console.ReadKey(intercept: true);
            if (key.Key != ConsoleKey.Tab) { completion = null; }
            switch (key.Key)
            {
                case ConsoleKey.Enter:
                    LeaveLine();
                    return Remember(_line.ToString());
                case ConsoleKey.C when IsControl(key):
                    bool isSecond = interrupted && _line.Length == 0;
                    LeaveLine();
                    if (isSecond) { return null; }
                    interrupted = true;
                    Put("", 0);
                    continue;
                case ConsoleKey.D when IsControl(key) && _line.Length == 0:
                    LeaveLine();
                    return null;
                case ConsoleKey.L when IsControl(key):
                    Console.Clear();
                    _cursorRow = 0;
                    Put(_line.ToString(), _cursor);
                    break;
                case ConsoleKey.Tab:
                    completion ??= Complete();
                    if (completion is not null)
                    {
                        completion.Next(back: key.Modifiers.HasFlag(ConsoleModifiers.Shift));
                        Put(completion.Line, completion.Cursor);
                    }
                    break;
                case ConsoleKey.UpArrow when past > 0:
                    past--;
                    Put(_history[past], _history[past].Length);
                    break;
                case ConsoleKey.DownArrow when past < _history.Count:
                    past++;
                    string next = past < _history.Count ? _history[past] : "";
                    Put(next, next.Length);
                    break;
                default:
                    Edit(key);
                    break;
            }
            interrupted = false;
        }
    }

    private void Edit(ConsoleKeyInfo key)
    {
        string line = _line.ToString();
        switch (key.Key)
        {
            case ConsoleKey.Backspace when _cursor > 0:
                Put(line.Remove(_cursor - 1, 1), _cursor - 1);
                break;
            case ConsoleKey.Delete when _cursor < line.Length:
                Put(line.Remove(_cursor, 1), _cursor);
                break;
            case ConsoleKey.LeftArrow when _cursor > 0:
                Put(line, _cursor - 1);
                break;
            case ConsoleKey.RightArrow when _cursor < line.Length:
                Put(line, _cursor + 1);
                break;
            case ConsoleKey.Home:
                Put(line, 0);
                break;
            case ConsoleKey.End:
                Put(line, line.Length);
                break;
            case ConsoleKey.Escape:
                Put("", 0);
                break;
            default:
                if (!char.IsControl(key.KeyChar)) { Put(line.Insert(_cursor, key.KeyChar.ToString()), _cursor + 1); }
                break;
        }
    }

    private Completion? Complete()
    {
        CommandCompletion found = session.Complete(_line.ToString(), _cursor);
        return found.CompletionMatches.Count > 0 ? new Completion(_line.ToString(), found) : null;
    }

    private void LeaveLine()
    {
        Put(_line.ToString(), _line.Length);
        Console.Out.WriteLine();
        _cursorRow = 0;
    }

    private string Remember(string line)
    {
        if (line.Length > 0 && line != _history.LastOrDefault()) { _history.Add(line); }
        return line;
    }

    /// <summary>Draws the line anew, over as many rows as it takes, and sets the cursor.</summary>
    private void Put(string line, int cursor)
    {
        int width = Math.Max(Console.WindowWidth, 1);
        int end = _prompt.Length + line.Length;
        int place = _prompt.Length + cursor;
        string newRow = end > 0 && end % width == 0 ? "\r\n" : ""; // the terminal itself waits for the next character
        Console.Out.Write(Move(_cursorRow, 'A') + "\r\u001b[J" + _prompt + line + newRow
            + Move((end / width) - (place / width), 'A') + "\r" + Move(place % width, 'C'));
        _line.Clear().Append(line);
        _cursor = cursor;
        _cursorRow = place / width;
    }

    private static string Move(int cells, char direction) =>
        cells > 0 ? string.Create(CultureInfo.InvariantCulture, $"\u001b[{cells}{direction}") : "";

    private static bool IsControl(ConsoleKeyInfo key) => key.Modifiers.HasFlag(ConsoleModifiers.Control);

    /// <summary>The matches at the cursor, one after the other in place of the word.</summary>
    private sealed class Completion(string typed, CommandCompletion found)
    {
        private int _current = -1;

        public string Line { get; private set; } = "";

        public int Cursor { get; private set; }

        public void Next(bool back)
        {
            int count = found.CompletionMatches.Count;
            _current = back ? (_current <= 0 ? count - 1 : _current - 1) : (_current + 1) % count;
            string word = found.CompletionMatches[_current].CompletionText;
            Line = string.Concat(typed.AsSpan(0, found.ReplacementIndex), word, typed.AsSpan(found.ReplacementIndex + found.ReplacementLength));
            Cursor = found.ReplacementIndex + word.Length;
        }
    }
}
