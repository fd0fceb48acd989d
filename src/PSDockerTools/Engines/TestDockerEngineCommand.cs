using System;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Binding;
using PSDockerTools.Cmdlets;
using PSDockerTools.Engines;
using PSDockerTools.Pipeline;
using PSDockerTools.Session;

namespace PSDockerTools.Commands;

/// <summary>Tests whether engines respond.</summary>
/// <remarks>
/// <para>An engine that cannot be used is $false, never an error, whatever the reason: no process listens, an unknown docker context, an
/// address that is not supported. -Verbose and -Detailed show the reason.</para>
/// </remarks>
/// <example>
/// <para>Gets containers only if the engine responds.</para>
/// <code>if (Test-DockerEngine) { Get-DockerContainer }</code>
/// </example>
/// <example>
/// <para>Shows the API version of an engine, or why it cannot be used.</para>
/// <code>Test-DockerEngine -Detailed</code>
/// </example>
[Cmdlet(VerbsDiagnostic.Test, "DockerEngine")]
[OutputType(typeof(bool), typeof(DockerEngineTest))]
public sealed class TestDockerEngineCommand : DockerCmdlet
{
    /// <summary>
    /// The engines to test, in parallel: DockerEngines, names of connected engines, docker contexts, or URIs like tcp://host:2375. Default: the
    /// engine of Connect-DockerEngine, otherwise the one that the docker CLI uses.
    /// </summary>
    [Parameter(Position = 0)]
    [EngineToTest]
    [ArgumentCompleter(typeof(EngineCompleter))]
    public object[]? Engine { get; set; }

    /// <summary>The maximum time for a response: seconds, or a duration like 500ms. Default: 5 seconds.</summary>
    [Parameter]
    [DurationArgument]
    public Duration Timeout { get; set; } = new("5s");

    /// <summary>Returns an object with the API version, or with the reason why the engine cannot be used, instead of $true or $false.</summary>
    [Parameter]
    public SwitchParameter Detailed { get; set; }

    private protected override int Concurrency => 16; // more than anybody has engines

    private protected override bool EndsWithItsEngine => false;

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        foreach (EngineToTest wanted in Engine?.Cast<EngineToTest>() ?? [Default()])
        {
            Start(wanted.Name, job => TestAsync(wanted.Name, wanted.Engine, wanted.Failure, job));
        }
        Write(wait: true);
    }

    private EngineToTest Default()
    {
        EngineToTest engine = EngineToTest.Of(EngineChoice.DefaultName, () => EngineSession.Default(SessionState).Engine);
        WarnOfConfiguration();
        return engine;
    }

    private async Task TestAsync(string name, EngineEndpoint? engine, string? why, PipelineJob job)
    {
        using Deadline deadline = new(Timeout.Value, job.Token);
        EnginePing? ping = null;
        try { ping = engine is null ? null : await Open(engine).Daemon.PingAsync(deadline.Token); }
        catch (OperationCanceledException) when (deadline.Passed) { why = EngineMessages.EngineTimedOut(name, Timeout.Value); }
        catch (Exception e) when (!job.Token.IsCancellationRequested) { why = e.Message; }
        if (why is not null) { await job.PostAsync(cmdlet => cmdlet.WriteVerbose(why)); }
        await job.WriteAsync(Detailed
            ? new DockerEngineTest(name, engine) { ApiVersion = ping?.ApiVersion, OperatingSystem = ping?.OperatingSystem, Error = why }
            : (object)(ping is not null));
    }
}
