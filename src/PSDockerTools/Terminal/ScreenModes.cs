using System;
using System.Collections.Generic;
using System.Linq;

namespace PSDockerTools.Terminal;

/// <summary>
/// Tracks the terminal modes that a program changes (ECMA-48, xterm), so that they can be reset when the user detaches from the program or it is
/// killed: the alternate screen, a hidden cursor, mouse reporting, bracketed paste.
/// </summary>
internal sealed class ScreenModes
{
    private const byte Escape = 0x1B;
    private const int MouseButtons = 1000, MouseDrag = 1002, MouseMoves = 1003, Focus = 1004, MouseUtf8 = 1005, MouseDecimal = 1006, MousePixels = 1016;
    private const int ApplicationCursorKeys = 1, AutoWrap = 7, CursorVisible = 25, BracketedPaste = 2004, SynchronizedOutput = 2026;
    private const int AlternateScreenOld = 47, AlternateScreen = 1047, AlternateScreenSaved = 1049;
    private const int MaxSequenceLength = 64; // longer sequences do not change a mode that is tracked here

    // In the order in which they are reset: the screen is last.
    private static readonly (int Mode, bool Default)[] s_modes =
    [
        (SynchronizedOutput, false), (ApplicationCursorKeys, false), (MouseButtons, false), (MouseDrag, false), (MouseMoves, false), (Focus, false),
        (MouseUtf8, false), (MouseDecimal, false), (MousePixels, false), (BracketedPaste, false), (AutoWrap, true), (CursorVisible, true),
        (AlternateScreenOld, false), (AlternateScreen, false), (AlternateScreenSaved, false),
    ];

    private readonly HashSet<int> _changed = [];
    private readonly List<byte> _sequence = [];
    private bool _styled;
    private bool _keypad;
    private bool _scrolls;

    /// <summary>Processes output. Escape sequences can be split between calls.</summary>
    public void Follow(ReadOnlySpan<byte> output)
    {
        while (!output.IsEmpty)
        {
            if (_sequence.Count == 0)
            {
                int start = output.IndexOf(Escape);
                if (start < 0) { return; }
                output = output[start..];
            }
            Process(output[0]);
            output = output[1..];
        }
    }

    /// <summary>Returns the sequence that resets the changed modes; empty if there are none.</summary>
    public string ResetSequence()
    {
        string reset = string.Concat(s_modes.Where(mode => _changed.Contains(mode.Mode)).Select(mode => $"\e[?{mode.Mode}{(mode.Default ? 'h' : 'l')}"));
        return (_keypad ? "\e>" : "") + (_scrolls ? "\e7\e[r\e8" : "") + reset + (_styled ? "\e[m" : "");
    }

    private void Process(byte next)
    {
        if (next == Escape || _sequence.Count >= MaxSequenceLength) { _sequence.Clear(); }
        if (next != Escape && _sequence.Count == 0) { return; }
        _sequence.Add(next);
        if (_sequence.Count == 1 || (_sequence.Count == 2 && next == '[')) { return; }
        if (_sequence.Count == 2)
        {
            if (next is (byte)'=' or (byte)'>') { _keypad = next == '='; }
            _sequence.Clear();
            return;
        }
        if (next is < 0x40 or > 0x7E) { return; } // a parameter byte: the sequence is incomplete
        string parameters = string.Concat(_sequence.Skip(2).SkipLast(1).Select(one => (char)one));
        _sequence.Clear();
        Apply(parameters, (char)next);
    }

    private void Apply(string parameters, char command)
    {
        switch (command)
        {
            case 'm' when !parameters.StartsWith('>') && !parameters.StartsWith('?'):
                _styled = parameters.Trim('0', ';').Length > 0;
                break;
            case 'r' when !parameters.StartsWith('?'):
                _scrolls = parameters.Length > 0;
                break;
            case 'h' or 'l' when parameters.StartsWith('?'):
                foreach (string text in parameters[1..].Split(';'))
                {
                    if (int.TryParse(text, out int mode)) { Apply(mode, command == 'h'); }
                }
                break;
        }
    }

    private void Apply(int mode, bool set)
    {
        foreach ((int known, bool defaultValue) in s_modes)
        {
            if (known != mode) { continue; }
            if (set == defaultValue) { _changed.Remove(mode); }
            else { _changed.Add(mode); }
        }
    }
}
