using System.Globalization;
using System.IO;

namespace PSDockerTools;

/// <summary>Where a build failed, and all that it said until then.</summary>
public sealed class DockerBuildFailure
{
    /// <summary>The step's number, from 1; null where it failed before any.</summary>
    public int? Step { get; init; }

    /// <summary>How many steps there would have been.</summary>
    public int? Steps { get; init; }

    /// <summary>The step's instruction as the engine prints it: <c>RUN npm install</c>.</summary>
    public string? Instruction { get; init; }

    /// <summary>The Dockerfile.</summary>
    public required string Dockerfile { get; init; }

    /// <summary>The line of the Dockerfile that the instruction begins on; null where that cannot be told.</summary>
    public int? Line { get; init; }

    /// <summary>The exit code of the step's command; null if no command failed. A signed 32-bit number, as $LASTEXITCODE is.</summary>
    public int? ExitCode { get; init; }

    /// <summary>The whole output.</summary>
    public required DockerLines Log { get; init; }

    /// <summary>The place: <c>Dockerfile:4 (step 3/5)</c>.</summary>
    public override string ToString()
    {
        string line = Line is int number ? string.Create(CultureInfo.InvariantCulture, $":{number}") : "";
        string step = Step is int which ? string.Create(CultureInfo.InvariantCulture, $" (step {which}/{Steps})") : "";
        return Path.GetFileName(Dockerfile) + line + step;
    }
}
