using System;
using System.Collections.Generic;
using System.Linq;

namespace PSDockerTools.DockerCli;

/// <summary>A parameter of a cmdlet, as far as a command line can name it.</summary>
internal sealed class CommandParameter
{
    public required string Name { get; init; }

    public required IReadOnlyList<string> Aliases { get; init; }

    public required bool IsSwitch { get; init; }

    public required Type Type { get; init; }

    /// <summary>What makes its value, and says which there are.</summary>
    public required IReadOnlyList<Attribute> Attributes { get; init; }

    /// <summary>Whether the engine gives it to every cmdlet: -Verbose, -ErrorAction, -WhatIf.</summary>
    public required bool IsCommon { get; init; }

    /// <summary>How docker writes it, if it says so itself.</summary>
    public DockerOptionAttribute? Option { get; init; }

    /// <summary>Whether it takes several values.</summary>
    public bool IsList => Type.IsArray;

    /// <summary>Of what type one value is.</summary>
    public Type ValueType => Nullable.GetUnderlyingType(Type) ?? Type.GetElementType() ?? Type;

    public IEnumerable<string> Names => Aliases.Prepend(Name);

    public bool IsNamed(string name) => Names.Contains(name, StringComparer.OrdinalIgnoreCase);

    public override string ToString() => "-" + Name;
}
