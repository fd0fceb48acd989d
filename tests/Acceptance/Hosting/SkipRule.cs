using System;

namespace PSDockerTools.Acceptance;

/// <summary>
/// Decides whether a test is skipped on the current engine. eng/test.sh counts skipped tests separately, and also runs them to verify that they
/// fail.
/// </summary>
internal static class SkipRule
{
    private static readonly EngineKind s_kind = Kind(Environment.GetEnvironmentVariable("PSDOCKERTOOLS_TEST_VERSION") ?? "");
    private static readonly bool s_runsAll = Environment.GetEnvironmentVariable("PSDOCKERTOOLS_TEST_LEFT_OUT") == "run";

    /// <summary>Returns the reason for skipping the test; null if it is not skipped.</summary>
    public static string? Reason(EngineKind notOn, string reason) => (notOn & s_kind) != 0 && !s_runsAll ? $"{notOn}: {reason}" : null;

    /// <summary>True if the current engine is of a kind.</summary>
    public static bool IsCurrent(EngineKind kind) => (kind & s_kind) != 0;

    private static EngineKind Kind(string version) => version.StartsWith("podman", StringComparison.Ordinal) ? EngineKind.Podman
        : version.EndsWith("-containerd", StringComparison.Ordinal) ? EngineKind.Containerd | EngineKind.Recent
        : version.Length > 0 ? EngineKind.Recent
        : EngineKind.None;
}
