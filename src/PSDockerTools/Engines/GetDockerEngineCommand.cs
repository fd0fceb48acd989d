using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using PSDockerTools.Binding;
using PSDockerTools.Cmdlets;
using PSDockerTools.Engines;
using PSDockerTools.Errors;
using PSDockerTools.Session;

namespace PSDockerTools.Commands;

/// <summary>Gets the engines of this session: the connected ones and the default engine.</summary>
/// <remarks><para>No request is sent to an engine. Test-DockerEngine sends one.</para></remarks>
/// <example>
/// <para>Shows which engine is the default, and why.</para>
/// <code>Get-DockerEngine | Where-Object Default | Format-List</code>
/// </example>
/// <seealso cref="ConnectDockerEngineCommand"/>
/// <seealso cref="TestDockerEngineCommand"/>
[Cmdlet(VerbsCommon.Get, "DockerEngine")]
[OutputType(typeof(DockerEngine))]
public sealed class GetDockerEngineCommand : DockerCmdlet
{
    /// <summary>The names; wildcards are allowed. Default: all engines.</summary>
    [Parameter(Position = 0)]
    [ArgumentCompleter(typeof(EngineCompleter))]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[]? Name { get; set; }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        DockerEngine[] engines = [.. Known()];
        WarnOfConfiguration();
        foreach (string name in Name ?? ["*"])
        {
            WildcardPattern pattern = WildcardPattern.Get(name, WildcardOptions.IgnoreCase);
            DockerEngine[] found = [.. engines.Where(engine => pattern.IsMatch(engine.Name))];
            if (found.Length == 0 && !WildcardPattern.ContainsWildcardCharacters(name))
            {
                WriteError(DockerErrors.ToRecord(
                    new CommandException(nameof(SessionMessages.EngineNotConnected), ErrorCategory.ObjectNotFound, SessionMessages.EngineNotConnected(name)), name));
            }
            WriteObject(found, enumerateCollection: true);
        }
    }

    private IEnumerable<DockerEngine> Known()
    {
        EngineChoice? chosen = null;
        try { chosen = EngineSession.Default(SessionState); }
        catch (FormatException e) { WriteError(DockerErrors.ToRecord(e, null)); } // the connected ones are there all the same
        foreach (EngineEndpoint engine in EngineDirectory.All)
        {
            yield return engine.ToEngine(engine.Equals(chosen?.Engine), SessionMessages.ConnectedSource);
        }
        if (chosen is not null && !EngineDirectory.All.Contains(chosen.Engine)) { yield return chosen.Engine.ToEngine(true, chosen.Source); }
    }
}
