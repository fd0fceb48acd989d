using System.Management.Automation;
using PSDockerTools.Binding;
using PSDockerTools.Cmdlets;
using PSDockerTools.Errors;
using PSDockerTools.Session;

namespace PSDockerTools.Commands;

/// <summary>Removes the connection of an engine from the session. The engine itself is not changed.</summary>
/// <remarks><para>If it was the default engine, cmdlets use the engine of the docker CLI again.</para></remarks>
/// <example>
/// <para>Removes a connection by name.</para>
/// <code>Disconnect-DockerEngine build</code>
/// </example>
/// <example>
/// <para>Removes the connection of the default engine.</para>
/// <code>Disconnect-DockerEngine</code>
/// </example>
/// <seealso cref="ConnectDockerEngineCommand"/>
[Cmdlet(VerbsCommunications.Disconnect, "DockerEngine")]
public sealed class DisconnectDockerEngineCommand : DockerCmdlet
{
    /// <summary>The engine: its name, or an object of Get-DockerEngine. Default: the default engine.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [EngineArgument]
    [ArgumentCompleter(typeof(EngineCompleter))]
    [Alias("Name")]
    public EngineEndpoint? Engine { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        EngineEndpoint engine = Engine ?? DefaultEngine;
        if (!engine.Equals(EngineDirectory.Find(engine.Name)))
        {
            WriteError(DockerErrors.ToRecord(
                new CommandException(nameof(SessionMessages.EngineNotConnected), ErrorCategory.ObjectNotFound, SessionMessages.EngineNotConnected(engine.Name)), engine));
            return;
        }
        EngineDirectory.Disconnect(engine);
        EngineSession.ClearDefault(SessionState, engine);
    }
}
