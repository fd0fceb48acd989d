namespace PSDockerTools.Tests.Conventions.Planted.Second;

/// <summary>Has a base class in another folder. The namespace of that class is not that of its folder.</summary>
internal sealed class Box<T> : Marked
{
    public T? Content { get; init; }
}
