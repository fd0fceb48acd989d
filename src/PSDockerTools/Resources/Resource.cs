using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Binding;
using PSDockerTools.Errors;
using PSDockerTools.Formatting;

namespace PSDockerTools.Resources;

/// <summary>A kind of object that an engine has: what the sentences about all kinds need to know of it.</summary>
internal abstract class Resource
{
    private const string Prefix = "Docker";

    /// <summary>What one is called: container.</summary>
    public abstract string Noun { get; }

    /// <summary>What several are called.</summary>
    public virtual string Plural => Noun + "s";

    /// <summary>Whether they have IDs beside their names.</summary>
    public virtual bool HasIds => true;

    /// <summary>How to write a name, within a sentence.</summary>
    public virtual string NamedBy => HasIds ? "a name, an ID prefix" : "a name";

    /// <summary>The type of its objects.</summary>
    public abstract Type Type { get; }

    /// <summary>The cmdlet that gets them.</summary>
    public string Getter => $"Get-{Type.Name}";

    /// <summary>The noun in error ids: Container.</summary>
    public string Word => Type.Name[Prefix.Length..];

    /// <summary>What is said where none has a name.</summary>
    public virtual ErrorText NotFound(string name, string engine) => ObjectMessages.NotFound(this, name, engine);

    /// <summary>The kind of what a cmdlet worked on, an object or its name; null for anything else.</summary>
    public static Resource? Of(object? target) => target switch
    {
        Reference reference => reference.Resource,
        DockerObject one => Of(one.GetType()),
        _ => null,
    };

    private protected static Resource? Of(Type type) =>
        type.GetCustomAttribute<DescribedByAttribute>() is { } described ? (Resource)Activator.CreateInstance(described.Description)! : null;
}

/// <summary>
/// A kind of object that an engine has: how one is called and found. Each resource describes itself in a class of its own; its model names that
/// class with <see cref="DescribedByAttribute"/>.
/// </summary>
/// <typeparam name="T">The type of its objects.</typeparam>
internal abstract class Resource<T> : Resource where T : DockerObject
{
    /// <summary>The description of the objects of this type.</summary>
    public static Resource<T> Instance { get; } =
        Of(typeof(T)) as Resource<T> ?? throw new InvalidOperationException($"Nothing describes {typeof(T)}.");

    public sealed override Type Type => typeof(T);

    public abstract string NameOf(T one);

    /// <summary>What the engine knows one by: its ID, or its name where there are no IDs.</summary>
    public abstract string IdOf(T one);

    public abstract Task<IReadOnlyList<T>> ListAsync(IDockerEngine engine, IReadOnlyDictionary<string, string[]> filters, CancellationToken cancel);

    /// <summary>All of them.</summary>
    public Task<IReadOnlyList<T>> ListAsync(IDockerEngine engine, CancellationToken cancel) => ListAsync(engine, Filters.None, cancel);

    /// <summary>The one that the engine finds by a name or ID prefix.</summary>
    public abstract Task<T> GetAsync(IDockerEngine engine, string name, CancellationToken cancel);

    /// <summary>A name without what may be written beside it.</summary>
    public virtual string Bare(string text) => text;

    /// <summary>The ID in a row that one was written into, if it has a whole one: a shorter number may be anything's.</summary>
    public virtual string? IdIn(PSObject row) => HasIds ? ObjectRow.WholeId(row) : null;

    /// <summary>All of a list that a name, an ID prefix or a wildcard selects; empty where none fits.</summary>
    /// <exception cref="CommandException">It is the prefix of several IDs.</exception>
    public virtual IReadOnlyList<T> Among(Reference<T> reference, IReadOnlyList<T> all) => Selection.Pick(reference, all, this);

    /// <summary>What to act on: all that a wildcard fits, but the one that a name or ID prefix means; empty where there is none.</summary>
    /// <exception cref="CommandException">The name or ID prefix is that of several.</exception>
    public virtual IReadOnlyList<T> Exactly(Reference<T> reference, IReadOnlyList<T> all)
    {
        IReadOnlyList<T> found = Among(reference, all);
        if (found.Count <= 1 || reference.IsPattern) { return found; }
        throw new CommandException(
            "Ambiguous" + Word, ErrorCategory.InvalidArgument, ObjectMessages.Ambiguous(this, reference.Text, found.Select(IdOf)), reference.Text)
        {
            Kind = DockerErrorKind.Ambiguous,
        };
    }

    /// <summary>One in a line, for who is asked or told about it.</summary>
    public virtual string Describe(T one) => HasIds ? $"{NameOf(one)} ({HumanText.ShortId(IdOf(one))})" : NameOf(one);

    /// <summary>What the Tab key offers, in that order.</summary>
    /// <param name="all">All there are.</param>
    /// <param name="command">The cmdlet that they are for.</param>
    public virtual IEnumerable<Completion> Suggest(IReadOnlyList<T> all, string command) =>
        all.OrderBy(NameOf, StringComparer.OrdinalIgnoreCase).Select(one => new Completion(NameOf(one), Describe(one)));

    /// <summary>What to act on, asking the engine no more than it must.</summary>
    public async Task<IReadOnlyList<T>> FindAsync(IDockerEngine engine, Reference<T> reference, CancellationToken cancel)
    {
        if (reference.Object is T given) { return [given]; }
        try
        {
            if (!reference.IsPattern) { return [await GetAsync(engine, reference.Text, cancel)]; }
        }
        catch (DockerException e) when (e.Kind == DockerErrorKind.Ambiguous) { } // the list tells which ones
        return Exactly(reference, await ListAsync(engine, cancel));
    }

    /// <summary>The same where all were listed already; what only the engine knows by that name is asked for.</summary>
    public async Task<IReadOnlyList<T>> FindAsync(IDockerEngine engine, Reference<T> reference, IReadOnlyList<T>? all, CancellationToken cancel)
    {
        IReadOnlyList<T> listed = all is null || reference.Object is not null ? [] : Exactly(reference, all);
        return listed.Count > 0 || (all is not null && reference.IsPattern) ? listed : await FindAsync(engine, reference, cancel);
    }

    /// <summary>Refuses a name that several have, with their IDs, where the engine was asked and refused it without.</summary>
    /// <exception cref="CommandException">The name or ID prefix is that of several.</exception>
    public async Task RefuseAmbiguousAsync(IDockerEngine engine, string name, CancellationToken cancel) =>
        Exactly(new Reference<T>(name), await ListAsync(engine, cancel));
}
