using System;
using System.Collections.Generic;
using System.Linq;

namespace PSDockerTools.Terminal;

/// <summary>
/// Follows what a program does to the screen beside writing on it (ECMA-48, xterm), so that it can be undone when the program is left
/// or killed: an editor's alternate screen, a hidden cursor, reports of the mouse, brackets around what is pasted.
/// </summary>
internal sealed class ScreenModes
{
    private const byte Escape = 0x1B;
    private const int MouseButtons = 1000, MouseDrag = 1002, MouseMoves = 1003, Focus = 1004, MouseUtf8 = 1005, MouseDecimal = 1006, MousePixels = 1016;
    private const int CursorKeys = 1, Wrap = 7, Cursor = 25, OldScreen = 47, Screen = 1047, SavedScreen = 1049, PasteBrackets = 2004, Held = 2026;
    private const int LongestSequence = 64; // a longer one is none of those that matter here

    // In the order in which they are undone: the screen last.
    private static readonly (int Mode, bool Ordinary)[] s_modes =
    [
        (Held, false), (CursorKeys, false), (MouseButtons, false), (MouseDrag, false), (MouseMoves, false), (Focus, false), (MouseUtf8, false),
        (MouseDecimal, false), (MousePixels, false), (PasteBrackets, false), (Wrap, true), (Cursor, true), (OldScreen, false), (Screen, false), (SavedScreen, false),
    ];

    private readonly HashSet<int> _changed = [];
    private readonly List<byte> _sequence = [];
    private bool _styled;
    private bool _keypad;
    private bool _scrolls;

    /// <summary>Takes what is shown, cut anywhere.</summary>
    public void Follow(ReadOnlySpan<byte> shown)
    {
        while (!shown.IsEmpty)
        {
            if (_sequence.Count == 0)
            {
                int start = shown.IndexOf(Escape);
                if (start < 0) { return; }
                shown = shown[start..];
            }
            Take(shown[0]);
            shown = shown[1..];
        }
    }

    /// <summary>What puts the screen right again; empty where nothing is to be done.</summary>
    public string Undo()
    {
        string undo = string.Concat(s_modes.Where(mode => _changed.Contains(mode.Mode)).Select(mode => $"\e[?{mode.Mode}{(mode.Ordinary ? 'h' : 'l')}"));
        return (_keypad ? "\e>" : "") + (_scrolls ? "\e7\e[r\e8" : "") + undo + (_styled ? "\e[m" : "");
    }

    private void Take(byte next)
    {
        if (next == Escape || _sequence.Count >= LongestSequence) { _sequence.Clear(); }
        if (next != Escape && _sequence.Count == 0) { return; }
        _sequence.Add(next);
        if (_sequence.Count == 1 || (_sequence.Count == 2 && next == '[')) { return; }
        if (_sequence.Count == 2)
        {
            if (next is (byte)'=' or (byte)'>') { _keypad = next == '='; }
            _sequence.Clear();
            return;
        }
        if (next is < 0x40 or > 0x7E) { return; } // parameters
        string parameters = string.Concat(_sequence.Skip(2).SkipLast(1).Select(one => (char)one));
        _sequence.Clear();
        Note(parameters, (char)next);
    }

    private void Note(string parameters, char command)
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
                    if (int.TryParse(text, out int mode)) { Note(mode, command == 'h'); }
                }
                break;
        }
    }

    private void Note(int mode, bool set)
    {
        foreach ((int known, bool ordinary) in s_modes)
        {
            if (known != mode) { continue; }
            if (set == ordinary) { _changed.Remove(mode); }
            else { _changed.Add(mode); }
        }
    }
}
