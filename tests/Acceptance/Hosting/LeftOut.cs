using System;

namespace PSDockerTools.Acceptance;

/// <summary>Why a test is left out on the engine of this run. eng/test.sh counts it apart, and runs it all the same to see that it does fail.</summary>
internal static class LeftOut
{
    private static readonly EngineKind s_kind = Kind(Environment.GetEnvironmentVariable("PSDOCKERTOOLS_TEST_VERSION") ?? "");
    private static readonly bool s_runsAll = Environment.GetEnvironmentVariable("PSDOCKERTOOLS_TEST_LEFT_OUT") == "run";

    /// <summary>Null where the test runs.</summary>
    public static string? Reason(EngineKind notOn, string reason) => (notOn & s_kind) != 0 && !s_runsAll ? $"{notOn}: {reason}" : null;

    /// <summary>Whether the engine of this run is of a kind.</summary>
    public static bool IsOn(EngineKind kind) => (kind & s_kind) != 0;

    private static EngineKind Kind(string version) => version.StartsWith("podman", StringComparison.Ordinal) ? EngineKind.Podman
        : version.EndsWith("-containerd", StringComparison.Ordinal) ? EngineKind.Containerd | EngineKind.Recent
        : version.Length > 0 ? EngineKind.Recent
        : EngineKind.None;
}
