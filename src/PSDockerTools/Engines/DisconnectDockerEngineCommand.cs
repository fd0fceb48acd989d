using System.Management.Automation;
using PSDockerTools.Binding;
using PSDockerTools.Cmdlets;
using PSDockerTools.Errors;
using PSDockerTools.Session;

namespace PSDockerTools.Commands;

/// <summary>Forgets a connected engine. Nothing on the engine changes.</summary>
/// <remarks><para>If it was the default, cmdlets go again where the docker CLI would.</para></remarks>
/// <example>
/// <para>Forgets one engine.</para>
/// <code>Disconnect-DockerEngine build</code>
/// </example>
/// <example>
/// <para>Forgets the default one.</para>
/// <code>Disconnect-DockerEngine</code>
/// </example>
/// <seealso cref="ConnectDockerEngineCommand"/>
[Cmdlet(VerbsCommunications.Disconnect, "DockerEngine")]
public sealed class DisconnectDockerEngineCommand : DockerCmdlet
{
    /// <summary>The engine, by its name or as Get-DockerEngine gives it; the default one without it.</summary>
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
