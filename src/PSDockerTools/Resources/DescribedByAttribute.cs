using System;

namespace PSDockerTools.Resources;

/// <summary>Specifies the class that describes the resource of a model type.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class DescribedByAttribute(Type description) : Attribute
{
    public Type Description => description;
}
