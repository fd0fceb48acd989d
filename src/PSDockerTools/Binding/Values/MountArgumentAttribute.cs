using System.Collections;
using System.Collections.Generic;

namespace PSDockerTools.Binding;

/// <summary>Takes mounts: type=bind,source=/srv,target=/data, or a hashtable of that.</summary>
internal sealed class MountArgumentAttribute : SpecTransformationAttribute<MountSpec>
{
    public MountArgumentAttribute() => TakesSeveral = true;

    protected override IEnumerable<MountSpec>? Convert(object value) =>
        value is IDictionary table ? Parse(FieldTable.Write(table, MountSpec.Keys)) : null;
}
