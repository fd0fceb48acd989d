using System;
using System.Management.Automation.Host;

namespace PSDockerTools.Shell;

/// <summary>The console's measures and keys. Where output goes to no terminal it is as wide as in pwsh: 120 columns.</summary>
internal sealed class HostScreen : PSHostRawUserInterface
{
    private static readonly Size s_unknown = new(120, 50);

    public override ConsoleColor ForegroundColor
    {
        get => Console.ForegroundColor;
        set => Console.ForegroundColor = value;
    }

    public override ConsoleColor BackgroundColor
    {
        get => Console.BackgroundColor;
        set => Console.BackgroundColor = value;
    }

    public override Coordinates CursorPosition
    {
        get => Console.IsOutputRedirected ? default : new Coordinates(Console.CursorLeft, Console.CursorTop);
        set => Console.SetCursorPosition(value.X, value.Y);
    }

    public override Coordinates WindowPosition
    {
        get => default;
        set => throw NotHere();
    }

    public override int CursorSize
    {
        get => 25;
        set => throw NotHere();
    }

    public override Size BufferSize
    {
        get => WindowSize;
        set => throw NotHere();
    }

    public override Size WindowSize
    {
        // A terminal that does not know its own size says 0.
        get => Console.IsOutputRedirected || Console.WindowWidth <= 0 ? s_unknown : new Size(Console.WindowWidth, Console.WindowHeight);
        set => throw NotHere();
    }

    public override Size MaxWindowSize => WindowSize;

    public override Size MaxPhysicalWindowSize => WindowSize;

    public override bool KeyAvailable => !Console.IsInputRedirected && Console.KeyAvailable;

    public override string WindowTitle
    {
        get => OperatingSystem.IsWindows() ? Console.Title : "";
        set { if (!Console.IsOutputRedirected) { Console.Title = value; } }
    }

    public override KeyInfo ReadKey(ReadKeyOptions options)
    {
        ConsoleKeyInfo key = Console.ReadKey(intercept: options.HasFlag(ReadKeyOptions.NoEcho));
        ControlKeyStates states =
            (key.Modifiers.HasFlag(ConsoleModifiers.Shift) ? ControlKeyStates.ShiftPressed : 0)
            | (key.Modifiers.HasFlag(ConsoleModifiers.Alt) ? ControlKeyStates.LeftAltPressed : 0)
            | (key.Modifiers.HasFlag(ConsoleModifiers.Control) ? ControlKeyStates.LeftCtrlPressed : 0);
        return new KeyInfo((int)key.Key, key.KeyChar, states, keyDown: true);
    }

    public override void FlushInputBuffer()
    {
        while (KeyAvailable) { Console.ReadKey(intercept: true); }
    }

    public override BufferCell[,] GetBufferContents(Rectangle rectangle) => throw NotHere();

    public override void ScrollBufferContents(Rectangle source, Coordinates destination, Rectangle clip, BufferCell fill) => throw NotHere();

    public override void SetBufferContents(Coordinates origin, BufferCell[,] contents) => throw NotHere();

    /// <summary>Fills the whole screen with nothing, as Clear-Host asks; no other filling.</summary>
    public override void SetBufferContents(Rectangle rectangle, BufferCell fill)
    {
        if (rectangle is not { Left: -1, Top: -1, Right: -1, Bottom: -1 }) { throw NotHere(); }
        if (!Console.IsOutputRedirected) { Console.Clear(); }
    }

    private static NotSupportedException NotHere() => new("This shell cannot do that with its console.");
}
