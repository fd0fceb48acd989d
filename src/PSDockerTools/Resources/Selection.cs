using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using PSDockerTools.Errors;

namespace PSDockerTools.Resources;

/// <summary>Selects objects of a list by reference, as the engine does: a whole name, a whole ID, an unambiguous ID prefix.</summary>
internal static class Selection
{
    private const string Algorithm = "sha256:";

    /// <summary>Returns all objects that a reference selects; empty if none matches. Several objects can have the same name.</summary>
    /// <exception cref="CommandException">The reference is a prefix of several IDs.</exception>
    public static IReadOnlyList<T> Pick<T>(Reference<T> reference, IReadOnlyList<T> all, Resource<T> resource) where T : DockerObject
    {
        T[] named = [.. all.Where(one => reference.Fits(resource.NameOf(one)))];
        return named.Length > 0 || reference.IsPattern || !resource.HasIds ? named : ByIdPrefix(reference, all, resource);
    }

    /// <summary>Returns the object whose ID begins with the reference; empty if none does.</summary>
    /// <exception cref="CommandException">The reference is a prefix of several IDs.</exception>
    public static IReadOnlyList<T> ByIdPrefix<T>(Reference<T> reference, IReadOnlyList<T> all, Resource<T> resource) where T : DockerObject
    {
        string prefix = Digits(reference.Text);
        T[] begun = prefix.Length == 0 ? [] : [.. all.Where(one => Digits(resource.IdOf(one)).StartsWith(prefix, StringComparison.Ordinal))];
        if (begun.Length <= 1) { return begun; }
        throw new CommandException(
            nameof(ObjectMessages.AmbiguousId),
            ErrorCategory.InvalidArgument,
            ObjectMessages.AmbiguousId(reference.Text, begun.Select(one => (Id: Digits(resource.IdOf(one)), Name: one.ToString()!))))
        {
            Kind = DockerErrorKind.Ambiguous,
        };
    }

    /// <summary>The ID without the algorithm prefix of image IDs.</summary>
    public static string Digits(string id) => id.StartsWith(Algorithm, StringComparison.Ordinal) ? id[Algorithm.Length..] : id;
}
