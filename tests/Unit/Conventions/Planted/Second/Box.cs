namespace PSDockerTools.Tests.Conventions.Planted.Second;

/// <summary>Has a base class in another folder, whose namespace is not that of the folder.</summary>
internal sealed class Box<T> : Marked
{
    public T? Content { get; init; }
}
