using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using PSDockerTools.Binding;
using PSDockerTools.Resources;
using PSDockerTools.Session;

namespace PSDockerTools.Cmdlets;

/// <summary>The base of the cmdlets that query one engine, or several engines in parallel.</summary>
public abstract class QueryCmdlet : DockerCmdlet
{
    /// <summary>
    /// The engines, which are queried in parallel: DockerEngines, names of connected engines, docker contexts, or URIs like tcp://host:2375. Default:
    /// the engine of Connect-DockerEngine, otherwise the one that the docker CLI uses.
    /// </summary>
    [Parameter]
    [EngineArgument(TakesSeveral = true)]
    [ArgumentCompleter(typeof(EngineCompleter))]
    [ValidateNotNullOrEmpty]
    public EngineEndpoint[]? Engine { get; set; }

    private protected override int Concurrency => 16; // more than the number of engines in usual use

    private protected sealed override bool EndsWithItsEngine => Engine is null or { Length: 1 };

    /// <summary>The engines for references that do not specify an engine.</summary>
    private protected IReadOnlyList<EngineEndpoint> TargetEngines => Engine ?? [DefaultEngine];

    /// <summary>
    /// The engines on which a reference is looked up; for an object, its own engine. It is an error to specify other engines for an object.
    /// </summary>
    private protected IReadOnlyList<EngineEndpoint> EnginesOf(Reference reference)
    {
        if (reference.Home is not EngineEndpoint home) { return TargetEngines; }
        if (Engine is not null && !Engine.Any(one => one.Uri == home.Uri))
        {
            string asked = string.Join(", ", Engine.Select(one => one.Name));
            ThrowInvalidArgument(nameof(SessionMessages.EngineConflict), SessionMessages.EngineConflict($"'{reference}'", home.Name, asked), target: reference);
        }
        return [home];
    }

    /// <summary>The references grouped by engine; null instead of the references if none were specified, which selects all objects.</summary>
    private protected IEnumerable<(EngineEndpoint Engine, IReadOnlyList<Reference<T>>? Wanted)> ByEngine<T>(IReadOnlyList<Reference<T>>? references)
        where T : DockerObject
    {
        if (references is null) { return TargetEngines.Select(engine => (engine, (IReadOnlyList<Reference<T>>?)null)); }
        return references
            .SelectMany(reference => EnginesOf(reference).Select(engine => (engine, reference)))
            .GroupBy(pair => pair.engine, pair => pair.reference)
            .Select(group => (group.Key, (IReadOnlyList<Reference<T>>?)[.. group]));
    }
}
