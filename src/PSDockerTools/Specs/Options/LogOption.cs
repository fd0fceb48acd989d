using System;

namespace PSDockerTools;

/// <summary>What <c>docker run --log-opt</c> takes: an option of the log driver, <c>max-size=10m</c>.</summary>
public sealed record LogOption : NamedOption, INamedSpec<LogOption>
{
    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">It has no name.</exception>
    public LogOption(string text) : this(SpecScanner.Cut(text, '=').Before, SpecScanner.Cut(text, '=').After, text) { }

    private LogOption(string name, string? value, string text) : base(name, value ?? "", text) { }

    static string ISpec<LogOption>.Kind => "an option of the log driver";

    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">It has no name.</exception>
    public static LogOption Parse(string text) => new(text);

    static LogOption INamedSpec<LogOption>.Of(string name, string? value) => new(name, value, $"{name}={value}");
}
