using System;
using System.Globalization;

namespace PSDockerTools;

/// <summary>One run of a container's health check.</summary>
public sealed class DockerHealthcheckResult
{
    /// <summary>When it began, in local time.</summary>
    public DateTime? Start { get; init; }

    /// <summary>When it ended, in local time.</summary>
    public DateTime? End { get; init; }

    /// <summary>The exit code of the check: 0 is healthy; -1 means that it timed out. A signed 32-bit number, as $LASTEXITCODE is.</summary>
    public required int ExitCode { get; init; }

    /// <summary>What it wrote, as far as the engine keeps it.</summary>
    public required string Output { get; init; }

    /// <summary>The exit code and the output: <c>1 (connection refused)</c>.</summary>
    public override string ToString()
    {
        string said = Output.Trim();
        string code = ExitCode.ToString(CultureInfo.InvariantCulture);
        return said.Length == 0 ? code : $"{code} ({said})";
    }
}
