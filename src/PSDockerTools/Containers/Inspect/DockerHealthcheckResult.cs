using System;
using System.Globalization;

namespace PSDockerTools;

/// <summary>The result of one health check.</summary>
public sealed class DockerHealthcheckResult
{
    /// <summary>The start of the check, in local time.</summary>
    public DateTime? Start { get; init; }

    /// <summary>The end of the check, in local time.</summary>
    public DateTime? End { get; init; }

    /// <summary>The exit code, signed 32-bit as in $LASTEXITCODE: 0 is healthy, -1 is a timeout.</summary>
    public required int ExitCode { get; init; }

    /// <summary>The output of the check. The engine truncates it.</summary>
    public required string Output { get; init; }

    /// <summary>The exit code and the output: <c>1 (connection refused)</c>.</summary>
    public override string ToString()
    {
        string said = Output.Trim();
        string code = ExitCode.ToString(CultureInfo.InvariantCulture);
        return said.Length == 0 ? code : $"{code} ({said})";
    }
}
