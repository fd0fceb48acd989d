using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace PSDockerTools.Binding;

/// <summary>A parameter of a cmdlet, as far as a command line can name it.</summary>
internal sealed class CommandParameter
{
    public required string Name { get; init; }

    public required IReadOnlyList<string> Aliases { get; init; }

    public required bool IsSwitch { get; init; }

    /// <summary>Whether it takes several values.</summary>
    public required bool IsList { get; init; }

    /// <summary>Whether the engine gives it to every cmdlet: -Verbose, -ErrorAction, -WhatIf.</summary>
    public required bool IsCommon { get; init; }

    /// <summary>How docker writes it, if it says so itself.</summary>
    public DockerOptionAttribute? Option { get; init; }

    /// <summary>What makes its value of text.</summary>
    public IReadOnlyList<ArgumentTransformationAttribute> Transformations { get; init; } = [];

    /// <summary>Whether it refuses empty text, which docker takes as if it had not been said.</summary>
    public bool RefusesEmpty { get; init; }

    public IEnumerable<string> Names => Aliases.Prepend(Name);

    public bool IsNamed(string name) => Names.Contains(name, StringComparer.OrdinalIgnoreCase);

    public override string ToString() => "-" + Name;
}
