using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace PSDockerTools.Engine.Build;

/// <summary>
/// The part of Go's regular expressions that a pattern of a .dockerignore can become (moby/patternmatcher compiles them, and escapes all
/// signs but <c>| { }</c>). A text is read once, with all states that are possible, so that the time is linear in its length whatever the
/// pattern is.
/// </summary>
internal sealed class IgnoreExpression
{
    private const int MostRepeats = 1000;
    private readonly List<Step> _steps = [];
    private readonly List<int> _starts = [0];

    /// <summary>Reads an expression.</summary>
    /// <exception cref="FormatException">Go's parser refuses it.</exception>
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

    /// <summary>Whether the expression matches somewhere in the text.</summary>
    public bool Matches(string text)
    {
        int[] runes = [.. text.EnumerateRunes().Select(rune => rune.Value)];
        bool[] now = new bool[_steps.Count + 1];
        bool[] next = new bool[_steps.Count + 1];
        for (int position = 0; ; position++)
        {
            foreach (int start in _starts) { now[start] = true; } // a match may begin anywhere: ^ is a step of its own
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

    /// <summary>Adds the states that are reached without reading a character. They all lie ahead. True where one of them is a match.</summary>
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
            case '.': repeated = Add(RuneSet.NoLineEnd, reader); break;
            case '[': repeated = Add(ReadClass(reader), reader); break;
            case '(': // only (.*/)? is ever in one
                _steps.Add(new Step(StepKind.Optional, Length: 2));
                _steps.Add(new Step(StepKind.Repeat, RuneSet.NoLineEnd));
                _steps.Add(new Step(StepKind.One, RuneSet.Of('/')));
                reader.Skip(".*/)?".Length);
                repeated = true;
                break;
            case '|':
                _steps.Add(new Step(StepKind.Match));
                _starts.Add(_steps.Count);
                if (reader.ReadCount() is not null) { throw new FormatException(); } // nothing is before it
                return;
            case '\\': repeated = ReadEscape(reader); break;
            case int letter: repeated = Add(RuneSet.Of(letter), reader); break;
        }
        if (reader.ReadCount() is not (int least, int most)) { return; }
        if (repeated || reader.ReadCount() is not null || least > MostRepeats || most > MostRepeats || (most >= 0 && most < least)) { throw new FormatException(); }
        if (_steps.Count > start) { Repeat(_steps[^1], least, most); }
    }

    /// <summary>Writes the last step as often as it is wanted; -1 is as often as there is.</summary>
    private void Repeat(Step step, int least, int most)
    {
        _steps.RemoveAt(_steps.Count - 1);
        for (int count = 0; count < least; count++) { _steps.Add(step); }
        if (most < 0 && step.Kind == StepKind.One) { _steps.Add(step with { Kind = StepKind.Repeat }); }
        for (int count = least; count < most; count++)
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

    /// <summary>What stands behind a backslash where it is a group of characters: d, W, pL; otherwise null.</summary>
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
            case >= '1' and <= '7' when !IsOctal(reader.Peek()): throw new FormatException(); // a reference back
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

    /// <summary>The characters of an expression, one after the other.</summary>
    private sealed class Reader(string text)
    {
        private readonly int[] _runes = [.. text.EnumerateRunes().Select(rune => rune.Value)];

        public int Position { get; set; }

        public bool AtEnd => Position == _runes.Length;

        /// <summary>The next character, which stays; -1 at the end.</summary>
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

        /// <summary>Whether a - follows that makes a range, and is not the last of the class.</summary>
        public bool IsRange() => Peek() == '-' && Follows(1) && Peek(1) != ']';

        /// <summary>How often what stands before is wanted: {2}, {2,} (-1 at most) or {2,3}; null where that is not said.</summary>
        public (int Least, int Most)? ReadCount()
        {
            int start = Position;
            if (!Take('{') || ReadNumber() is not int least) { return Back(start); }
            int most = least;
            if (Take(',')) { most = Peek() == '}' ? -1 : ReadNumber() ?? -2; }
            return most != -2 && Take('}') ? (least, most) : Back(start);
        }

        private (int Least, int Most)? Back(int start)
        {
            Position = start;
            return null;
        }

        private int? ReadNumber()
        {
            int start = Position;
            int number = 0;
            while (Peek() is >= '0' and <= '9') { number = Math.Min((number * 10) + Next() - '0', MostRepeats + 1); }
            bool leadingZero = Position - start > 1 && _runes[start] == '0';
            return Position == start || leadingZero ? null : number;
        }

        /// <summary>The name in [:alpha:]; null where there is none.</summary>
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
