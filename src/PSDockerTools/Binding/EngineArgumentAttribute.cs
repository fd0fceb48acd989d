using System;
using System.Collections;
using System.Linq;
using System.Management.Automation;
using PSDockerTools.Errors;
using PSDockerTools.Session;

namespace PSDockerTools.Binding;

/// <summary>Converts the forms of an engine: a DockerEngine, the name of a connected engine, a docker context, a URI.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class EngineArgumentAttribute : ArgumentTransformationAttribute
{
    /// <summary>True if the parameter accepts several engines.</summary>
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

    private object? Many(EngineEndpoint?[] engines) => TakesSeveral ? engines
        : engines is [EngineEndpoint one] ? one
        : throw new ArgumentTransformationMetadataException(SessionMessages.OneEngineOnly(engines.Length));

    /// <summary>The engine that a value specifies; null for null.</summary>
    /// <exception cref="FormatException">The value specifies no engine, or an engine that is not supported.</exception>
    internal static EngineEndpoint? Read(object? inputData)
    {
        object? input = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        return input switch
        {
            null => null,
            EngineEndpoint reference => reference,
            INamedEngine { Endpoint: EngineEndpoint named } => named,
            Uri uri => EngineChoice.Host(uri),
            string name => Named(name),
            PSCustomObject when ((PSObject)inputData!).Properties["Endpoint"]?.Value is object endpoint => Copied(endpoint.ToString()!),
            _ => throw new InvalidValueException(SessionMessages.NotAnEngine(Describe(input))),
        };
    }

    /// <summary>The text for a value in messages: without a password; the short type name if the value has no text.</summary>
    internal static string Describe(object? input) => input switch
    {
        null => "",
        string or IFormattable or Uri => DockerHost.Show(input.ToString()!),
        _ => input.GetType().Name,
    };

    private static EngineEndpoint? One(object? inputData)
    {
        try { return Read(inputData); }
        catch (FormatException e) { throw new ArgumentTransformationMetadataException(e.Message, e); }
    }

    /// <summary>The endpoint of a deserialized DockerEngine, whose text is a URI with an escaped socket path.</summary>
    private static EngineEndpoint Copied(string endpoint) =>
        endpoint.Contains("://", StringComparison.Ordinal) && Uri.TryCreate(endpoint, UriKind.Absolute, out Uri? uri) ? EngineChoice.Host(uri) : Named(endpoint);

    private static EngineEndpoint Named(string name)
    {
        if (EngineDirectory.Find(name) is EngineEndpoint connected) { return connected; }
        return name.Contains("://", StringComparison.Ordinal)
            ? EngineChoice.Host(name)
            : EngineChoice.Context(name);
    }
}
