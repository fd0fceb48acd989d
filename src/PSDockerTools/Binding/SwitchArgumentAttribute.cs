using System;
using System.Management.Automation;
using PSDockerTools.Values;

namespace PSDockerTools.Binding;

/// <summary>Takes a switch of a table that is splatted, where it may be text: every cell of a CSV file is.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SwitchArgumentAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) =>
        (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) is not string text ? inputData
            : bool.TryParse(text, out bool on) ? on
            : throw new ArgumentTransformationMetadataException(ValueMessages.NotASwitch(text));
}
