using PSDockerTools.Errors;

namespace PSDockerTools.Values;

/// <summary>Messages about times that cannot be read, or go together with no other.</summary>
internal static class TimeMessages
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
}
