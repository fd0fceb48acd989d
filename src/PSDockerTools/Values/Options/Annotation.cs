using System;

namespace PSDockerTools;

/// <summary>A value of <c>docker run --annotation</c>, an annotation for the OCI runtime: <c>com.example.key=value</c>.</summary>
public sealed record Annotation : NamedOption, INamedSpec<Annotation>
{
    /// <summary>Parses an annotation.</summary>
    /// <exception cref="FormatException">The name is missing.</exception>
    public Annotation(string text) : this(SpecScanner.Cut(text, '=').Before, SpecScanner.Cut(text, '=').After, text) { }

    private Annotation(string name, string? value, string text) : base(name, value ?? "", text) { }

    static string ISpec<Annotation>.Kind => "an annotation";

    /// <summary>Parses an annotation.</summary>
    /// <exception cref="FormatException">The name is missing.</exception>
    public static Annotation Parse(string text) => new(text);

    static Annotation INamedSpec<Annotation>.Of(string name, string? value) => new(name, value, $"{name}={value}");
}
