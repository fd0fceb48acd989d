using System.Management.Automation;
using PSDockerTools.Abstractions;
using PSDockerTools.Binding;
using PSDockerTools.Cmdlets;
using PSDockerTools.Engines;
using PSDockerTools.Session;

namespace PSDockerTools.Commands;

/// <summary>Connects to an engine under a name, and makes it the default engine.</summary>
/// <remarks>
/// <para>Pings the engine first. If the ping fails, an error is written, and the default engine is unchanged. The name is known in all runspaces of
/// the process; each runspace has its own default engine.</para>
/// </remarks>
/// <example>
/// <para>Connects to an engine over the network and gets its containers.</para>
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
    /// <summary>
    /// The engine: a URI like tcp://host:2375 or unix:///run/docker.sock, a docker context, or a DockerEngine. Default: the engine that the docker
    /// CLI uses.
    /// </summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [EngineArgument]
    [ArgumentCompleter(typeof(EngineCompleter))]
    [Alias("Context", "DockerHost")]
    public EngineEndpoint? Engine { get; set; }

    /// <summary>The name of the connection, for -Engine and for the Engine property of its objects.</summary>
    [Parameter(Position = 1)]
    [ValidateNotNullOrEmpty]
    public string? Name { get; set; }

    /// <summary>The timeout of calls that the engine answers at once. Default: 2 minutes. Waits and transfers have no limit.</summary>
    [Parameter]
    [DurationArgument]
    public Duration? Timeout { get; set; }

    /// <summary>Does not change the default engine.</summary>
    [Parameter]
    public SwitchParameter NoDefault { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        EngineEndpoint wanted = Engine ?? ParseOrThrow(EngineChoice.ResolveCliDefault).Engine;
        EngineEndpoint engine = Name is null ? wanted : wanted.Named(Name);
        EngineOptions options = EngineDirectory.Defaults with { Timeout = Timeout?.Value ?? EngineDirectory.Defaults.Timeout };
        if (!TryAwait(engine, cancel => EngineLoadContext.Factory.Create(engine, options).Daemon.PingAsync(cancel), out EnginePing ping)) { return; }
        EngineDirectory.Connect(engine, options, asDefault: !NoDefault);
        if (!NoDefault) { EngineSession.SetDefault(SessionState, engine); }
        WriteObject(engine.ToEngine(engine.Equals(DefaultEngine), SessionMessages.ConnectedSource, ping));
    }
}
