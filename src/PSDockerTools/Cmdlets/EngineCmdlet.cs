using System.Management.Automation;
using PSDockerTools.Binding;
using PSDockerTools.Resources;
using PSDockerTools.Session;

namespace PSDockerTools.Cmdlets;

/// <summary>The base of the cmdlets that work on one engine.</summary>
public abstract class EngineCmdlet : DockerCmdlet
{
    /// <summary>
    /// The engine: a DockerEngine, the name of a connected engine, a docker context, or a URI like tcp://host:2375. Default: the engine of
    /// Connect-DockerEngine, otherwise the one that the docker CLI uses. Piped objects always use the engine they came from.
    /// </summary>
    [Parameter]
    [EngineArgument]
    [ArgumentCompleter(typeof(EngineCompleter))]
    public EngineEndpoint? Engine { get; set; }

    /// <summary>The engine for references that do not specify an engine.</summary>
    private protected EngineEndpoint TargetEngine => Engine ?? DefaultEngine;

    /// <summary>The engine of a reference; for an object, its own engine. It is an error to specify another engine for an object.</summary>
    private protected EngineEndpoint EngineOf(Reference reference)
    {
        if (reference.Home is not EngineEndpoint home) { return TargetEngine; }
        if (Engine is not null && Engine.Uri != home.Uri)
        {
            ThrowInvalidArgument(nameof(SessionMessages.EngineConflict), SessionMessages.EngineConflict($"'{reference}'", home.Name, Engine.Name), target: reference);
        }
        return home;
    }
}
