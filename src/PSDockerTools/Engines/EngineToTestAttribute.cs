using System;
using System.Collections;
using System.Linq;
using System.Management.Automation;
using PSDockerTools.Binding;
using PSDockerTools.Errors;
using PSDockerTools.Session;

namespace PSDockerTools.Engines;

/// <summary>
/// Converts values to engines to test, as EngineArgumentAttribute does. An invalid engine is not a binding error: the test reports it.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class EngineToTestAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        object? input = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        return input is IEnumerable several and not (string or IDictionary) ? several.Cast<object?>().Select(One).ToArray() : new[] { One(inputData) };
    }

    private static EngineToTest One(object? inputData) => EngineToTest.Of(
        EngineArgumentAttribute.Describe(inputData is PSObject wrapped ? wrapped.BaseObject : inputData),
        () => EngineArgumentAttribute.Read(inputData) ?? throw new InvalidValueException(SessionMessages.NotAnEngine("")));
}
