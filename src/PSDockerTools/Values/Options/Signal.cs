using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>A signal for the main process of a container: <c>SIGTERM</c>, <c>hup</c>, <c>RTMIN+3</c>, or its number.</summary>
public sealed record Signal : ISpec<Signal>
{
    private const string Prefix = "SIG";
    private const int Last = 64;
    private const int RealTimeUp = 15, RealTimeDown = 14;
    private static readonly string[] s_aliases = ["SIGCLD", "SIGIOT", "SIGPOLL", "SIGRTMIN", "SIGRTMAX"];

    /// <summary>Parses a signal.</summary>
    /// <exception cref="FormatException">The signal is unknown.</exception>
    public Signal(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number is > 0 and <= Last)
        {
            Name = number.ToString(CultureInfo.InvariantCulture);
            return;
        }
        string upper = text.ToUpperInvariant();
        Name = upper.StartsWith(Prefix, StringComparison.Ordinal) ? upper : Prefix + upper;
        if (!Known.Contains(Name) && !s_aliases.Contains(Name) && !IsRealTime(Name))
        {
            throw new InvalidValueException(OptionMessages.NotASignal(text));
        }
    }

    /// <summary>The names of the Linux signals, most common first, without the real-time signals.</summary>
    public static IReadOnlyList<string> Known { get; } =
    [
        "SIGTERM", "SIGKILL", "SIGINT", "SIGHUP", "SIGQUIT", "SIGUSR1", "SIGUSR2", "SIGWINCH", "SIGSTOP", "SIGCONT", "SIGTSTP", "SIGABRT",
        "SIGALRM", "SIGBUS", "SIGCHLD", "SIGFPE", "SIGILL", "SIGIO", "SIGPIPE", "SIGPROF", "SIGPWR", "SIGSEGV", "SIGSTKFLT", "SIGSYS",
        "SIGTRAP", "SIGTTIN", "SIGTTOU", "SIGURG", "SIGVTALRM", "SIGXCPU", "SIGXFSZ",
    ];

    /// <summary>The name, for example <c>SIGTERM</c>, or the number as specified.</summary>
    public string Name { get; }

    static string ISpec<Signal>.Kind => "a signal";

    static bool ISpec<Signal>.AcceptsNumbers => true;

    /// <summary>Parses a signal.</summary>
    /// <exception cref="FormatException">The signal is unknown.</exception>
    public static Signal Parse(string text) => new(text);

    /// <summary>Returns the name.</summary>
    public override string ToString() => Name;

    private static bool IsRealTime(string name) => IsOffset(name, "SIGRTMIN+", RealTimeUp) || IsOffset(name, "SIGRTMAX-", RealTimeDown);

    private static bool IsOffset(string name, string from, int most) =>
        name.StartsWith(from, StringComparison.Ordinal)
        && !name.AsSpan(from.Length).StartsWith("0")
        && int.TryParse(name.AsSpan(from.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int offset)
        && offset <= most;
}
