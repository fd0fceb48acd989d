using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using PSDockerTools.Binding;
using PSDockerTools.Errors;

namespace PSDockerTools.Cmdlets;

/// <summary>Selects objects of a list by reference, as the engine does: a whole name, a whole ID, an unambiguous ID prefix.</summary>
internal static class Selection
{
    /// <summary>All objects that a reference means; empty where none fits. Several can have the same name.</summary>
    /// <exception cref="CommandException">The reference is a prefix of several IDs.</exception>
    public static IReadOnlyList<TObject> Pick<TObject>(
        ObjectReference<TObject> reference, IReadOnlyList<TObject> all, Func<TObject, string> name, Func<TObject, string>? id = null)
        where TObject : DockerObject
    {
        TObject[] named = [.. all.Where(one => reference.Fits(name(one)))];
        return named.Length > 0 || reference.IsPattern || id is null ? named : ByIdPrefix(reference, all, id);
    }

    /// <summary>The object whose ID begins so; empty where there is none.</summary>
    /// <exception cref="CommandException">The reference is a prefix of several IDs.</exception>
    public static IReadOnlyList<TObject> ByIdPrefix<TObject>(ObjectReference<TObject> reference, IReadOnlyList<TObject> all, Func<TObject, string> id)
        where TObject : DockerObject
    {
        string prefix = Digits(reference.Text);
        TObject[] begun = prefix.Length == 0 ? [] : [.. all.Where(one => Digits(id(one)).StartsWith(prefix, StringComparison.Ordinal))];
        if (begun.Length <= 1) { return begun; }
        throw new CommandException(
            nameof(ReferenceMessages.AmbiguousId),
            ErrorCategory.InvalidArgument,
            ReferenceMessages.AmbiguousId(reference.Text, begun.Select(one => (Id: Digits(id(one)), Name: one.ToString()!))))
        {
            Kind = DockerErrorKind.Ambiguous,
        };
    }

    private static string Digits(string id) => id.StartsWith("sha256:", StringComparison.Ordinal) ? id["sha256:".Length..] : id;
}
