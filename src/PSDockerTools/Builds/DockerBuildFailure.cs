using System.Globalization;
using System.IO;

namespace PSDockerTools;

/// <summary>The position of a build failure, and the output until then.</summary>
public sealed class DockerBuildFailure
{
    /// <summary>The number of the failed step, starting at 1; null if the build failed before the first step.</summary>
    public int? Step { get; init; }

    /// <summary>The total number of steps.</summary>
    public int? Steps { get; init; }

    /// <summary>The step's instruction as the engine prints it: <c>RUN npm install</c>.</summary>
    public string? Instruction { get; init; }

    /// <summary>The path of the Dockerfile.</summary>
    public required string Dockerfile { get; init; }

    /// <summary>The line of the Dockerfile where the instruction begins, starting at 1; null if unknown.</summary>
    public int? Line { get; init; }

    /// <summary>The exit code of the step's command; null if no command failed. A signed 32-bit integer like $LASTEXITCODE.</summary>
    public int? ExitCode { get; init; }

    /// <summary>The whole output.</summary>
    public required DockerLines Log { get; init; }

    /// <summary>Returns the position: <c>Dockerfile:4 (step 3/5)</c>.</summary>
    public override string ToString()
    {
        string line = Line is int number ? string.Create(CultureInfo.InvariantCulture, $":{number}") : "";
        string step = Step is int current ? string.Create(CultureInfo.InvariantCulture, $" (step {current}/{Steps})") : "";
        return Path.GetFileName(Dockerfile) + line + step;
    }
}
