using System;

namespace PSDockerTools.Resources;

/// <summary>Says which class describes the resource whose objects a type is for.</summary>
/// <param name="description">A <see cref="Resource{T}"/>.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class DescribedByAttribute(Type description) : Attribute
{
    public Type Description => description;
}
