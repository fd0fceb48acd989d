using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace PSDockerTools.Engine.Build;

/// <summary>
/// The subset of Go's regular expressions that a pattern of .dockerignore can result in (moby/patternmatcher compiles the patterns, and
/// escapes all special characters except <c>| { }</c>). The text is read once while all possible states are tracked, so that the time is
/// linear in the length of the text for every pattern.
/// </summary>
internal sealed class IgnoreExpression
{
    private const int MaxRepeats = 1000;
    private readonly List<Step> _steps = [];
    private readonly List<int> _starts = [0];

    /// <summary>Parses an expression.</summary>
    /// <exception cref="FormatException">Go's parser rejects the expression.</exception>
    public IgnoreExpression(string expression)
    {
        Reader reader = new(expression);
        while (!reader.AtEnd) { Read(reader); }
        _steps.Add(new Step(StepKind.Match));
    }

    private enum StepKind
    {
        One,
        Repeat,
        Optional,
        Begin,
        End,
        Boundary,
        NoBoundary,
        Match,
    }

    /// <summary>Checks whether the expression matches anywhere in the text.</summary>
    public bool Matches(string text)
    {
        int[] runes = [.. text.EnumerateRunes().Select(rune => rune.Value)];
        bool[] now = new bool[_steps.Count + 1];
        bool[] next = new bool[_steps.Count + 1];
        for (int position = 0; ; position++)
        {
            foreach (int start in _starts) { now[start] = true; } // a match may begin at any position; ^ is a separate step
            if (Follow(now, runes, position)) { return true; }
            if (position == runes.Length) { return false; }
            Array.Clear(next);
            for (int state = 0; state < _steps.Count; state++)
            {
                if (!now[state] || _steps[state].Set?.Has(runes[position]) != true) { continue; }
                next[_steps[state].Kind == StepKind.Repeat ? state : state + 1] = true;
            }
            (now, next) = (next, now);
        }
    }

    /// <summary>
    /// Adds the states that are reachable without reading a character; they have higher indexes. True if one of them is a match.
    /// </summary>
    private bool Follow(bool[] states, int[] runes, int position)
    {
        for (int state = 0; state < _steps.Count; state++)
        {
            if (!states[state]) { continue; }
            Step step = _steps[state];
            if (step.Kind == StepKind.Match) { return true; }
            if (step.Kind == StepKind.Optional) { states[state + 1 + step.Length] = true; }
            states[state + 1] |= step.Kind switch
            {
                StepKind.Repeat or StepKind.Optional => true,
                StepKind.Begin => position == 0,
                StepKind.End => position == runes.Length,
                StepKind.Boundary => IsBoundary(runes, position),
                StepKind.NoBoundary => !IsBoundary(runes, position),
                _ => false,
            };
        }
        return false;
    }

    private static bool IsBoundary(int[] runes, int position) =>
        (position > 0 && RuneSet.IsWord(runes[position - 1])) != (position < runes.Length && RuneSet.IsWord(runes[position]));

    private void Read(Reader reader)
    {
        int start = _steps.Count;
        bool repeated = false;
        switch (reader.Next())
        {
            case '^': _steps.Add(new Step(StepKind.Begin)); break;
            case '$': _steps.Add(new Step(StepKind.End)); break;
            case '.': repeated = Add(RuneSet.AnyExceptLineFeed, reader); break;
            case '[': repeated = Add(ReadClass(reader), reader); break;
            case '(': // the only possible group is (.*/)?
                _steps.Add(new Step(StepKind.Optional, Length: 2));
                _steps.Add(new Step(StepKind.Repeat, RuneSet.AnyExceptLineFeed));
                _steps.Add(new Step(StepKind.One, RuneSet.Of('/')));
                reader.Skip(".*/)?".Length);
                repeated = true;
                break;
            case '|':
                _steps.Add(new Step(StepKind.Match));
                _starts.Add(_steps.Count);
                if (reader.ReadCount() is not null) { throw new FormatException(); } // a count needs an expression before it
                return;
            case '\\': repeated = ReadEscape(reader); break;
            case int letter: repeated = Add(RuneSet.Of(letter), reader); break;
        }
        if (reader.ReadCount() is not (int min, int max)) { return; }
        if (repeated || reader.ReadCount() is not null || min > MaxRepeats || max > MaxRepeats || (max >= 0 && max < min)) { throw new FormatException(); }
        if (_steps.Count > start) { Repeat(_steps[^1], min, max); }
    }

    /// <summary>Repeats the last step; a maximum of -1 is unlimited.</summary>
    private void Repeat(Step step, int min, int max)
    {
        _steps.RemoveAt(_steps.Count - 1);
        for (int count = 0; count < min; count++) { _steps.Add(step); }
        if (max < 0 && step.Kind == StepKind.One) { _steps.Add(step with { Kind = StepKind.Repeat }); }
        for (int count = min; count < max; count++)
        {
            _steps.Add(new Step(StepKind.Optional, Length: 1));
            _steps.Add(step);
        }
    }

    private bool Add(RuneSet set, Reader reader)
    {
        bool repeated = reader.Take('*');
        _steps.Add(new Step(repeated ? StepKind.Repeat : StepKind.One, set));
        return repeated;
    }

    private bool ReadEscape(Reader reader)
    {
        switch (reader.Peek())
        {
            case 'A' or 'z' or 'b' or 'B':
                _steps.Add(new Step(reader.Next() switch
                {
                    'A' => StepKind.Begin,
                    'z' => StepKind.End,
                    'b' => StepKind.Boundary,
                    _ => StepKind.NoBoundary,
                }));
                return false;
            case 'Q':
                reader.Skip(1);
                while (!reader.AtEnd && !reader.TakeText("\\E")) { _steps.Add(new Step(StepKind.One, RuneSet.Of(reader.Next()))); }
                return false;
            default: return Add(ReadGroup(reader) is Func<int, bool> group ? new RuneSet(false, [], [group]) : RuneSet.Of(ReadEscaped(reader)), reader);
        }
    }

    private static RuneSet ReadClass(Reader reader)
    {
        bool negated = reader.Take('^');
        List<(int, int)> ranges = [];
        List<Func<int, bool>> groups = [];
        for (bool first = true; first || reader.Peek() != ']'; first = false)
        {
            if (reader.ReadNamedClass() is string name) { groups.Add(RuneSet.Named(name)); }
            else if (reader.Peek() == '\\' && reader.Follows(1) && ReadGroupAfter(reader) is Func<int, bool> group) { groups.Add(group); }
            else
            {
                int low = ReadClassRune(reader);
                int high = reader.IsRange() ? ReadRangeEnd(reader) : low;
                ranges.Add(high < low ? throw new FormatException() : (low, high));
            }
        }
        reader.Skip(1);
        return new RuneSet(negated, ranges, groups);
    }

    private static int ReadRangeEnd(Reader reader)
    {
        reader.Skip(1);
        return ReadClassRune(reader);
    }

    private static int ReadClassRune(Reader reader) => reader.Take('\\') ? ReadEscaped(reader) : reader.Next();

    private static Func<int, bool>? ReadGroupAfter(Reader reader)
    {
        int start = reader.Position;
        reader.Skip(1);
        Func<int, bool>? group = ReadGroup(reader);
        if (group is null) { reader.Position = start; }
        return group;
    }

    /// <summary>Reads a character group after a backslash: d, W, pL; null if it is not a group.</summary>
    private static Func<int, bool>? ReadGroup(Reader reader)
    {
        int letter = reader.Peek();
        if (letter is 'p' or 'P')
        {
            reader.Skip(1);
            Func<int, bool> category = RuneSet.Category(reader.Next());
            return letter == 'p' ? category : rune => !category(rune);
        }
        Func<int, bool>? group = RuneSet.Group(letter);
        if (group is not null) { reader.Skip(1); }
        return group;
    }

    private static int ReadEscaped(Reader reader)
    {
        int letter = reader.Next();
        switch (letter)
        {
            case >= '1' and <= '7' when !IsOctal(reader.Peek()): throw new FormatException(); // a back reference
            case >= '0' and <= '7':
                int octal = letter - '0';
                for (int count = 1; count < 3 && IsOctal(reader.Peek()); count++) { octal = (octal * 8) + reader.Next() - '0'; }
                return octal;
            case 'x': return (Hexadecimal(reader.Next()) * 16) + Hexadecimal(reader.Next());
            case 'a': return '\a';
            case 'f': return '\f';
            case 'n': return '\n';
            case 'r': return '\r';
            case 't': return '\t';
            case 'v': return '\v';
            case < 128 when !char.IsAsciiLetterOrDigit((char)letter): return letter;
            default: throw new FormatException();
        }
    }

    private static bool IsOctal(int letter) => letter is >= '0' and <= '7';

    private static int Hexadecimal(int letter) =>
        letter < 128 && char.IsAsciiHexDigit((char)letter) ? int.Parse([(char)letter], NumberStyles.HexNumber, CultureInfo.InvariantCulture) : throw new FormatException();

    private readonly record struct Step(StepKind Kind, RuneSet? Set = null, int Length = 0);

    /// <summary>Reads the characters of an expression.</summary>
    private sealed class Reader(string text)
    {
        private readonly int[] _runes = [.. text.EnumerateRunes().Select(rune => rune.Value)];

        public int Position { get; set; }

        public bool AtEnd => Position == _runes.Length;

        /// <summary>Returns the next character without consuming it; -1 at the end.</summary>
        public int Peek(int ahead = 0) => Follows(ahead) ? _runes[Position + ahead] : -1;

        public bool Follows(int ahead) => Position + ahead < _runes.Length;

        public int Next() => AtEnd ? throw new FormatException() : _runes[Position++];

        public void Skip(int count) => Position += count;

        public bool Take(int letter)
        {
            if (Peek() != letter) { return false; }
            Position++;
            return true;
        }

        public bool TakeText(string two)
        {
            if (Peek() != two[0] || Peek(1) != two[1]) { return false; }
            Position += 2;
            return true;
        }

        /// <summary>Checks whether a - follows that forms a range and is not the last character of the class.</summary>
        public bool IsRange() => Peek() == '-' && Follows(1) && Peek(1) != ']';

        /// <summary>Reads a repetition count: {2}, {2,} (maximum -1) or {2,3}; null if none exists.</summary>
        public (int Min, int Max)? ReadCount()
        {
            int start = Position;
            if (!Take('{') || ReadNumber() is not int min) { return Reset(start); }
            int max = min;
            if (Take(',')) { max = Peek() == '}' ? -1 : ReadNumber() ?? -2; }
            return max != -2 && Take('}') ? (min, max) : Reset(start);
        }

        private (int Min, int Max)? Reset(int start)
        {
            Position = start;
            return null;
        }

        private int? ReadNumber()
        {
            int start = Position;
            int number = 0;
            while (Peek() is >= '0' and <= '9') { number = Math.Min((number * 10) + Next() - '0', MaxRepeats + 1); }
            bool leadingZero = Position - start > 1 && _runes[start] == '0';
            return Position == start || leadingZero ? null : number;
        }

        /// <summary>Returns the name in [:alpha:]; null if none exists.</summary>
        public string? ReadNamedClass()
        {
            if (Peek() != '[' || Peek(1) != ':') { return null; }
            for (int end = Position + 2; end + 1 < _runes.Length; end++)
            {
                if (_runes[end] != ':' || _runes[end + 1] != ']') { continue; }
                string name = string.Concat(_runes[(Position + 2)..end].Select(rune => new Rune(rune).ToString()));
                Position = end + 2;
                return name;
            }
            return null;
        }
    }
}
