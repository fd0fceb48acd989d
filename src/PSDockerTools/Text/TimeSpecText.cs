namespace PSDockerTools.Text;

/// <summary>What is said about times that cannot be read, or go together with no other.</summary>
internal static class TimeSpecText
{
    public static string NotADuration(string text) =>
        $"{SpecText.Quote(text)} is not a span of time. Write it like 30 (seconds), 1m30s, 1.5h or 500ms.";

    public static string NegativeDuration(string text) =>
        $"{SpecText.Quote(text)} is less than nothing. Write it like 30 (seconds), 1m30s or 500ms.";

    public static string SinceAfterUntil(string since, string until) =>
        $"Nothing lies between -Since {since} and -Until {until}: the first is the later. Write it like -Since 2h -Until 1h.";

    public static string NotAMoment(string text) =>
        $"{SpecText.Quote(text)} is not a point in time. Write it like 10m (ago), 2026-01-31, 2026-01-31T08:00:00Z, or give a DateTime.";
}
