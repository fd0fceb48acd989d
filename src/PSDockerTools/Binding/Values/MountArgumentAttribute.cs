using System.Collections;
using System.Collections.Generic;

namespace PSDockerTools.Binding;

/// <summary>Converts mounts: type=bind,source=/srv,target=/data, or a hashtable with these keys.</summary>
internal sealed class MountArgumentAttribute : SpecTransformationAttribute<MountSpec>
{
    public MountArgumentAttribute() => TakesSeveral = true;

    protected override IEnumerable<MountSpec>? Convert(object value) =>
        value is IDictionary table ? Parse(FieldTable.Write(table, MountSpec.Keys)) : null;
}
