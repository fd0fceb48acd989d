using System;
using System.Management.Automation;
using System.Threading.Tasks;
using PSDockerTools.Binding;
using PSDockerTools.Engine;
using PSDockerTools.Pipeline;
using PSDockerTools.Text;

namespace PSDockerTools.Commands;

/// <summary>Tells whether engines answer.</summary>
/// <remarks><para>An engine that does not is $false, never an error; -Verbose says why.</para></remarks>
/// <example>
/// <para>Goes on only if there is an engine.</para>
/// <code>if (Test-DockerEngine) { Get-DockerContainer }</code>
/// </example>
/// <example>
/// <para>Shows what an engine speaks.</para>
/// <code>Test-DockerEngine -Detailed</code>
/// </example>
[Cmdlet(VerbsDiagnostic.Test, "DockerEngine")]
[OutputType(typeof(bool), typeof(DockerEngine))]
public sealed class TestDockerEngineCommand : QueryCmdlet
{
    /// <summary>How long each may take to answer: seconds, or a duration like 500ms. 5 seconds without it.</summary>
    [Parameter]
    [DurationArgument]
    public Duration Timeout { get; set; } = new("5s");

    /// <summary>Gives the engine instead of $true, with what it speaks, and nothing instead of $false.</summary>
    [Parameter]
    public SwitchParameter Detailed { get; set; }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        EngineReference chosen = DefaultEngine;
        foreach (EngineReference engine in TargetEngines) { Start(engine, job => TestAsync(engine, engine.Equals(chosen), job)); }
        Write(wait: true);
    }

    private async Task TestAsync(EngineReference engine, bool isDefault, PipelineJob job)
    {
        using Deadline deadline = new(Timeout.Value, job.Token);
        EnginePing? ping = null;
        string? why = null;
        try { ping = await Open(engine).Daemon.PingAsync(deadline.Token); }
        catch (DockerException e) { why = e.Message; }
        catch (OperationCanceledException) when (deadline.Passed) { why = EngineText.EngineTimedOut(engine.Name, Timeout.Value); }
        if (why is not null) { await job.PostAsync(cmdlet => cmdlet.WriteVerbose(why)); }
        if (!Detailed) { await job.WriteAsync(ping is not null); }
        else if (ping is not null) { await job.WriteAsync(engine.ToEngine(isDefault, engine.Name, ping)); }
    }
}
