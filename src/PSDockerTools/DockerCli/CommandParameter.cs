using System;
using System.Collections.Generic;
using System.Linq;

namespace PSDockerTools.DockerCli;

/// <summary>A parameter of a cmdlet, with the data needed to match it against a command line.</summary>
internal sealed class CommandParameter
{
    public required string Name { get; init; }

    public required IReadOnlyList<string> Aliases { get; init; }

    public required bool IsSwitch { get; init; }

    public required Type Type { get; init; }

    /// <summary>The attributes that convert and validate the value.</summary>
    public required IReadOnlyList<Attribute> Attributes { get; init; }

    /// <summary>Indicates a common parameter, which PowerShell adds to every cmdlet: -Verbose, -ErrorAction, -WhatIf.</summary>
    public required bool IsCommon { get; init; }

    /// <summary>The corresponding option of the docker CLI; null if none exists.</summary>
    public DockerOptionAttribute? Option { get; init; }

    /// <summary>Indicates that the parameter accepts several values.</summary>
    public bool IsList => Type.IsArray;

    /// <summary>The type of one value.</summary>
    public Type ValueType => Nullable.GetUnderlyingType(Type) ?? Type.GetElementType() ?? Type;

    public IEnumerable<string> Names => Aliases.Prepend(Name);

    public bool IsNamed(string name) => Names.Contains(name, StringComparer.OrdinalIgnoreCase);

    public override string ToString() => "-" + Name;
}
