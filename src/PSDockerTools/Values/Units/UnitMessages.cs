using PSDockerTools.Errors;

namespace PSDockerTools.Values;

/// <summary>Messages about times and sizes that cannot be read or combined.</summary>
internal static class UnitMessages
{
    public static ErrorText NotADuration(string text) =>
        new($"{ValueMessages.Quote(text)} is not a duration.", "Write it like 30 (seconds), 1m30s, 1.5h or 500ms.");

    public static ErrorText NegativeDuration(string text) =>
        new($"{ValueMessages.Quote(text)} is negative.", "Write it like 30 (seconds), 1m30s or 500ms.");

    public static ErrorText SinceAfterUntil(string since, string until) =>
        new($"-Since {since} is later than -Until {until}.", "Write it like -Since 2h -Until 1h.");

    public static ErrorText NotAMoment(string text) => new(
        $"{ValueMessages.Quote(text)} is not a point in time.",
        "Write it like 10m (ago), 2026-01-31, 2026-01-31T08:00:00Z, or use a DateTime.");

    public static ErrorText NotASize(string text) =>
        new($"{ValueMessages.Quote(text)} is not a memory size.", "Write it like 512m, 1.5g, 64kb or 1048576 (bytes).");

    public static ErrorText NotASwapSize(string text) =>
        new($"{ValueMessages.Quote(text)} is not a size of memory and swap.", "Write it like 2g, 1048576 (bytes) or -1 (unlimited).");
}
