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

/// <summary>A kind of object that an engine has: the terms and properties that messages about all kinds need.</summary>
internal abstract class Resource
{
    private const string Prefix = "Docker";

    /// <summary>The noun: container.</summary>
    public abstract string Noun { get; }

    /// <summary>The plural of the noun.</summary>
    public virtual string Plural => Noun + "s";

    /// <summary>True if the objects have IDs in addition to their names.</summary>
    public virtual bool HasIds => true;

    /// <summary>The ways to specify an object, as part of a sentence.</summary>
    public virtual string NamedBy => HasIds ? "a name, an ID prefix" : "a name";

    /// <summary>The type of the objects.</summary>
    public abstract Type Type { get; }

    /// <summary>The name of the cmdlet that gets the objects.</summary>
    public string Getter => $"Get-{Type.Name}";

    /// <summary>The noun in error IDs: Container.</summary>
    public string Word => Type.Name[Prefix.Length..];

    /// <summary>The message for a name that no object has.</summary>
    public virtual ErrorText NotFound(string name, string engine) => ObjectMessages.NotFound(this, name, engine);

    /// <summary>The kind of a cmdlet's target, an object or its reference; null for any other target.</summary>
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
/// A kind of object that an engine has: its names and its look-up. Each resource has a description class; the resource's model refers to that class
/// with <see cref="DescribedByAttribute"/>.
/// </summary>
/// <typeparam name="T">The type of the objects.</typeparam>
internal abstract class Resource<T> : Resource where T : DockerObject
{
    /// <summary>The description of the objects of this type.</summary>
    public static Resource<T> Instance { get; } =
        Of(typeof(T)) as Resource<T> ?? throw new InvalidOperationException($"Nothing describes {typeof(T)}.");

    public sealed override Type Type => typeof(T);

    public abstract string NameOf(T one);

    /// <summary>The engine's identifier of an object: its ID, or its name for a kind without IDs.</summary>
    public abstract string IdOf(T one);

    public abstract Task<IReadOnlyList<T>> ListAsync(IDockerEngine engine, IReadOnlyDictionary<string, string[]> filters, CancellationToken cancel);

    /// <summary>Lists all objects.</summary>
    public Task<IReadOnlyList<T>> ListAsync(IDockerEngine engine, CancellationToken cancel) => ListAsync(engine, Filters.None, cancel);

    /// <summary>Gets the object that the engine finds by a name or ID prefix.</summary>
    public abstract Task<T> GetAsync(IDockerEngine engine, string name, CancellationToken cancel);

    /// <summary>The name in a text, without optional parts, such as the slash before the name of a container.</summary>
    public virtual string Bare(string text) => text;

    /// <summary>
    /// The ID in a row that an object was written into; null if the row has no full ID, because a shorter number may be of something else.
    /// </summary>
    public virtual string? IdIn(PSObject row) => HasIds ? ObjectRow.WholeId(row) : null;

    /// <summary>Returns all objects of a list that a name, an ID prefix or a wildcard selects; empty if none matches.</summary>
    /// <exception cref="CommandException">The reference is the prefix of several IDs.</exception>
    public virtual IReadOnlyList<T> Among(Reference<T> reference, IReadOnlyList<T> all) => Selection.Pick(reference, all, this);

    /// <summary>
    /// Returns the targets of an action: all objects that match a wildcard, but a single object for a name or ID prefix; empty if none matches.
    /// </summary>
    /// <exception cref="CommandException">Several objects have the name or ID prefix.</exception>
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

    /// <summary>The text for one object in messages and confirmation prompts.</summary>
    public virtual string Describe(T one) => HasIds ? $"{NameOf(one)} ({HumanText.ShortId(IdOf(one))})" : NameOf(one);

    /// <summary>Returns the suggestions of tab completion, in their order.</summary>
    /// <param name="all">All objects.</param>
    /// <param name="command">The cmdlet whose parameter is completed.</param>
    public virtual IEnumerable<Completion> Suggest(IReadOnlyList<T> all, string command) =>
        all.OrderBy(NameOf, StringComparer.OrdinalIgnoreCase).Select(one => new Completion(NameOf(one), Describe(one)));

    /// <summary>Finds the targets of an action with as few requests to the engine as possible.</summary>
    public async Task<IReadOnlyList<T>> FindAsync(IDockerEngine engine, Reference<T> reference, CancellationToken cancel)
    {
        if (reference.Object is T given) { return [given]; }
        try
        {
            if (!reference.IsPattern) { return [await GetAsync(engine, reference.Text, cancel)]; }
        }
        catch (DockerException e) when (e.Kind == DockerErrorKind.Ambiguous) { } // the list contains the IDs for the message
        return Exactly(reference, await ListAsync(engine, cancel));
    }

    /// <summary>Finds the targets of an action in a list; sends a request only for names that are known to the engine alone.</summary>
    public async Task<IReadOnlyList<T>> FindAsync(IDockerEngine engine, Reference<T> reference, IReadOnlyList<T>? all, CancellationToken cancel)
    {
        IReadOnlyList<T> listed = all is null || reference.Object is not null ? [] : Exactly(reference, all);
        return listed.Count > 0 || (all is not null && reference.IsPattern) ? listed : await FindAsync(engine, reference, cancel);
    }

    /// <summary>Throws the error for a name that several objects have, with their IDs, which the engine's own error does not contain.</summary>
    /// <exception cref="CommandException">Several objects have the name or ID prefix.</exception>
    public async Task RefuseAmbiguousAsync(IDockerEngine engine, string name, CancellationToken cancel) =>
        Exactly(new Reference<T>(name), await ListAsync(engine, cancel));
}
