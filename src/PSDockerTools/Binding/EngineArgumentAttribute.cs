using System;
using System.Collections;
using System.Linq;
using System.Management.Automation;
using PSDockerTools.Session;
using PSDockerTools.Text;

namespace PSDockerTools.Binding;

/// <summary>Takes an engine as people name it: a DockerEngine, the name of a connected one, a docker context, a URI.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class EngineArgumentAttribute : ArgumentTransformationAttribute
{
    /// <summary>Whether the parameter takes several engines.</summary>
    public bool TakesSeveral { get; set; }

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        object? input = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        return input switch
        {
            null => null,
            IEnumerable several and not string and not IDictionary => Many([.. several.Cast<object?>().Select(One)]),
            _ => One(inputData),
        };
    }

    private object? Many(EngineReference?[] engines) => TakesSeveral ? engines
        : engines is [EngineReference one] ? one
        : throw new ArgumentTransformationMetadataException(SessionText.OneEngineOnly(engines.Length));

    private static EngineReference? One(object? inputData)
    {
        object? input = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        try
        {
            return input switch
            {
                null => null,
                EngineReference reference => reference,
                DockerEngine engine => engine.Home,
                Uri uri => Named(uri.OriginalString),
                string name => Named(name),
                PSCustomObject when ((PSObject)inputData!).Properties["Endpoint"]?.Value is object endpoint => Named(endpoint.ToString()!),
                _ => throw new InvalidValueException(SessionText.NotAnEngine(input.ToString()!)),
            };
        }
        catch (FormatException e) { throw new ArgumentTransformationMetadataException(e.Message, e); }
    }

    private static EngineReference Named(string name)
    {
        if (EngineDirectory.Find(name) is EngineReference connected) { return connected; }
        return name.Contains("://", StringComparison.Ordinal)
            ? new EngineReference(name.TrimEnd('/'), DockerHost.Parse(name))
            : EngineChoice.Context(name);
    }
}
