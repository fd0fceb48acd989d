using System;
using System.Management.Automation;
using PSDockerTools.Values;

namespace PSDockerTools.Binding;

/// <summary>Converts the text of a switch in a splatted table, since every cell of a CSV file is text.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SwitchArgumentAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) =>
        (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) is not string text ? inputData
            : bool.TryParse(text, out bool on) ? on
            : throw new ArgumentTransformationMetadataException(ValueMessages.NotASwitch(text));
}
