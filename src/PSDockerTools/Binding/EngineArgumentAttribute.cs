using System;
using System.Linq;
using System.Management.Automation;
using PSDockerTools.Session;
using PSDockerTools.Text;

namespace PSDockerTools.Binding;

/// <summary>Takes an engine as people name it: a DockerEngine, the name of a connected one, a docker context, a URI.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class EngineArgumentAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        object? input = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        return input switch
        {
            null => null,
            object?[] several => several.Select(One).ToArray(),
            _ => One(inputData),
        };
    }

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
