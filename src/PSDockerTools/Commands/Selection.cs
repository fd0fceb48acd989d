using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using PSDockerTools.Binding;
using PSDockerTools.Text;

namespace PSDockerTools.Commands;

/// <summary>Finds what is meant among what is there, as the engine does: a whole name, a whole id, an unambiguous beginning of an id.</summary>
internal static class Selection
{
    /// <summary>All that a reference means; nothing where nothing fits.</summary>
    /// <exception cref="CommandException">It is the beginning of several ids.</exception>
    public static IReadOnlyList<TObject> Pick<TObject>(
        ObjectReference<TObject> reference, IEnumerable<TObject> all, Func<TObject, IEnumerable<string>> names, Func<TObject, string>? id = null)
        where TObject : DockerObject
    {
        TObject[] named = [.. all.Where(one => names(one).Any(reference.Fits))];
        if (named.Length > 0 || reference.IsPattern || id is null) { return named; }
        TObject[] begun = [.. all.Where(one => Digits(id(one)).StartsWith(Digits(reference.Text), StringComparison.Ordinal))];
        if (begun.Length <= 1) { return begun; }
        throw new CommandException(
            nameof(ReferenceText.AmbiguousId),
            ErrorCategory.InvalidArgument,
            ReferenceText.AmbiguousId(reference.Text, begun.Select(one => (Id: Digits(id(one)), Name: one.ToString()!))))
        {
            Kind = DockerErrorKind.Ambiguous,
        };
    }

    private static string Digits(string id) => id.StartsWith("sha256:", StringComparison.Ordinal) ? id["sha256:".Length..] : id;
}
