using System;
using System.Collections.Generic;

namespace PSDockerTools.Parity;

/// <summary>A flag of <c>docker run</c>, with values that docker accepts and values that it rejects.</summary>
/// <param name="Name">The name without its dashes.</param>
/// <param name="Letter">The short option without its dash; null if the option has no short form.</param>
/// <param name="Kind">The kind of value.</param>
public sealed record Flag(string Name, string? Letter, FlagKind Kind)
{
    /// <summary>The values that docker accepts; each is a separate case.</summary>
    public IReadOnlyList<string> Good { get; init; } = [];

    /// <summary>The values that docker rejects; each is a separate case.</summary>
    public IReadOnlyList<string> Bad { get; init; } = [];

    /// <summary>Generates a random valid value; null if there is no generator.</summary>
    public Func<RandomSource, string>? Any { get; init; }

    /// <summary>The words that the flag requires in addition.</summary>
    public IReadOnlyList<string> RequiredWords { get; init; } = [];

    /// <summary>The command with the flag; empty for both create and run.</summary>
    public string Verb { get; init; } = "";

    /// <summary>Indicates that docker update has the flag, too.</summary>
    public bool IsOfUpdate { get; init; }

    /// <summary>The operating system of the engines that support the flag.</summary>
    public string System { get; init; } = "linux";

    /// <summary>The required API version; empty for all versions.</summary>
    public string Since { get; init; } = "";

    /// <summary>Indicates that the flag is missing from docker's help.</summary>
    public bool IsUndocumented { get; init; }

    public string Option => "--" + Name;

    public Flag Accepts(params string[] values) => this with { Good = [.. Good, .. values] };

    public Flag Rejects(params string[] values) => this with { Bad = [.. Bad, .. values] };

    public Flag OrRandom(Func<RandomSource, string> any) => this with { Any = any };

    public Flag With(params string[] words) => this with { RequiredWords = words };

    public Flag For(string verb) => this with { Verb = verb };

    public Flag OfUpdate() => this with { IsOfUpdate = true };

    public Flag On(string system) => this with { System = system };

    public Flag From(string apiVersion) => this with { Since = apiVersion };

    public Flag Undocumented() => this with { IsUndocumented = true };

    public bool IsOf(string verb) => Verb.Length == 0 || Verb == verb;

    /// <summary>Returns a value that docker accepts.</summary>
    public string Value(RandomSource random) => Any is not null && random.In(2) ? Any(random) : random.Of(Good);

    public override string ToString() => Option;
}
