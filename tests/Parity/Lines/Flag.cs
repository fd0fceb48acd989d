using System;
using System.Collections.Generic;

namespace PSDockerTools.Parity;

/// <summary>A flag of <c>docker run</c>, with values that docker takes and values that it refuses.</summary>
/// <param name="Name">Without its dashes.</param>
/// <param name="Letter">Without its dash; null where there is none.</param>
/// <param name="Kind">How often it takes a value.</param>
public sealed record Flag(string Name, string? Letter, FlagKind Kind)
{
    /// <summary>What docker takes, each in a line of its own.</summary>
    public IReadOnlyList<string> Good { get; init; } = [];

    /// <summary>What docker refuses, each in a line of its own.</summary>
    public IReadOnlyList<string> Bad { get; init; } = [];

    /// <summary>Makes up another good one.</summary>
    public Func<Chance, string>? Any { get; init; }

    /// <summary>What it needs beside it.</summary>
    public IReadOnlyList<string> Beside { get; init; } = [];

    /// <summary>What has it; empty for both create and run.</summary>
    public string Verb { get; init; } = "";

    /// <summary>Whether docker update has it, too.</summary>
    public bool IsOfUpdate { get; init; }

    /// <summary>The system of the engine that knows it.</summary>
    public string System { get; init; } = "linux";

    /// <summary>The API that it needs; empty where all have it.</summary>
    public string Since { get; init; } = "";

    /// <summary>Whether docker's own help does not tell of it.</summary>
    public bool Hidden { get; init; }

    public string Option => "--" + Name;

    public Flag Takes(params string[] values) => this with { Good = [.. Good, .. values] };

    public Flag Refuses(params string[] values) => this with { Bad = [.. Bad, .. values] };

    public Flag OrAny(Func<Chance, string> any) => this with { Any = any };

    public Flag With(params string[] words) => this with { Beside = words };

    public Flag For(string verb) => this with { Verb = verb };

    public Flag OfUpdate() => this with { IsOfUpdate = true };

    public Flag On(string system) => this with { System = system };

    public Flag From(string apiVersion) => this with { Since = apiVersion };

    public Flag Untold() => this with { Hidden = true };

    public bool IsOf(string verb) => Verb.Length == 0 || Verb == verb;

    /// <summary>A value that docker takes.</summary>
    public string Value(Chance chance) => Any is not null && chance.In(2) ? Any(chance) : chance.Of(Good);

    public override string ToString() => Option;
}
