using System;

namespace PSDockerTools;

/// <summary>What <c>docker run --annotation</c> takes: something for the container's runtime, <c>com.example.key=value</c>.</summary>
public sealed record Annotation : NamedOption, INamedSpec<Annotation>
{
    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">It has no name.</exception>
    public Annotation(string text) : this(SpecScanner.Cut(text, '=').Before, SpecScanner.Cut(text, '=').After, text) { }

    private Annotation(string name, string? value, string text) : base(name, value ?? "", text) { }

    static string ISpec<Annotation>.Kind => "an annotation";

    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">It has no name.</exception>
    public static Annotation Parse(string text) => new(text);

    static Annotation INamedSpec<Annotation>.Of(string name, string? value) => new(name, value, $"{name}={value}");
}
