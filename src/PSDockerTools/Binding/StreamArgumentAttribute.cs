using System;
using System.Management.Automation;

namespace PSDockerTools.Binding;

/// <summary>Converts the short names of streams, too: <c>stdout</c>, <c>stderr</c>.</summary>
internal sealed class StreamArgumentAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) is not string text ? inputData
        : text.Equals("stdout", StringComparison.OrdinalIgnoreCase) ? DockerStream.StandardOutput
        : text.Equals("stderr", StringComparison.OrdinalIgnoreCase) ? DockerStream.StandardError
        : inputData;
}
