using System;
using System.Collections;
using System.Linq;
using System.Management.Automation;
using PSDockerTools.Errors;
using PSDockerTools.Session;

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

    private object? Many(EngineEndpoint?[] engines) => TakesSeveral ? engines
        : engines is [EngineEndpoint one] ? one
        : throw new ArgumentTransformationMetadataException(SessionMessages.OneEngineOnly(engines.Length));

    /// <summary>The engine that is named; null for null.</summary>
    /// <exception cref="FormatException">It names none, or one that cannot be talked to.</exception>
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

    /// <summary>What can be shown of a value that may name an engine: without a password, and the short type name where it has no text.</summary>
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

    /// <summary>The endpoint of one of our engines that was copied: its text is that of a URI, in which a socket's path is escaped.</summary>
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
