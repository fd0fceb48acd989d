using System.Management.Automation;
using PSDockerTools.Abstractions;
using PSDockerTools.Binding;
using PSDockerTools.Cmdlets;
using PSDockerTools.Engines;
using PSDockerTools.Session;

namespace PSDockerTools.Commands;

/// <summary>Connects to an engine, gives it a name, and makes it the one that cmdlets go to.</summary>
/// <remarks>
/// <para>The engine is greeted before anything is kept, so that one which does not answer is an error and changes nothing. The name
/// holds in all runspaces of the process; the default is each runspace's own.</para>
/// </remarks>
/// <example>
/// <para>Connects to an engine over the network and asks it.</para>
/// <code>
/// Connect-DockerEngine tcp://build-1:2375 -Name build
/// Get-DockerContainer
/// Get-DockerContainer -Engine build
/// </code>
/// </example>
/// <example>
/// <para>Connects to the engine of a docker context, without making it the default.</para>
/// <code>$prod = Connect-DockerEngine prod -NoDefault</code>
/// </example>
/// <seealso cref="DisconnectDockerEngineCommand"/>
/// <seealso cref="GetDockerEngineCommand"/>
[Cmdlet(VerbsCommunications.Connect, "DockerEngine")]
[OutputType(typeof(DockerEngine))]
public sealed class ConnectDockerEngineCommand : DockerCmdlet
{
    /// <summary>The engine: a URI like tcp://host:2375 or unix:///run/docker.sock, a docker context, a DockerEngine. Without it, what the docker CLI would take.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [EngineArgument]
    [ArgumentCompleter(typeof(EngineCompleter))]
    [Alias("Context", "DockerHost")]
    public EngineEndpoint? Engine { get; set; }

    /// <summary>What to call it: for -Engine, and on all objects that come from it.</summary>
    [Parameter(Position = 1)]
    [ValidateNotNullOrEmpty]
    public string? Name { get; set; }

    /// <summary>How long a call may take that the engine should answer at once; 2 minutes without it. Waits and transfers have no limit.</summary>
    [Parameter]
    [DurationArgument]
    public Duration? Timeout { get; set; }

    /// <summary>Keeps the default as it is.</summary>
    [Parameter]
    public SwitchParameter NoDefault { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        EngineEndpoint wanted = Engine ?? OrRefuse(EngineChoice.ResolveCliDefault).Engine;
        EngineEndpoint engine = Name is null ? wanted : wanted.Named(Name);
        EngineOptions options = EngineDirectory.Defaults with { Timeout = Timeout?.Value ?? EngineDirectory.Defaults.Timeout };
        if (!TryAwait(engine, cancel => EngineLoadContext.Factory.Create(engine, options).Daemon.PingAsync(cancel), out EnginePing ping)) { return; }
        EngineDirectory.Connect(engine, options, asDefault: !NoDefault);
        if (!NoDefault) { EngineSession.SetDefault(SessionState, engine); }
        WriteObject(engine.ToEngine(engine.Equals(DefaultEngine), SessionMessages.ConnectedSource, ping));
    }
}
