using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Errors;
using PSDockerTools.Pipeline;
using PSDockerTools.Session;

namespace PSDockerTools.Cmdlets;

/// <summary>The base of all cmdlets that ask an engine.</summary>
public abstract class DockerCmdlet : PSCmdlet, IDisposable
{
    private readonly PipelineWork _work;

    /// <summary>Nothing is started by it.</summary>
    protected DockerCmdlet() => _work = new PipelineWork(this, () => Concurrency, Report);

    private protected CancellationToken StopToken => _work.StopToken;

    /// <summary>How many jobs run at once; read when the first is started.</summary>
    private protected virtual int Concurrency => 1;

    /// <summary>Whether an engine that cannot be reached ends the pipeline; not so where others were asked beside it.</summary>
    private protected virtual bool EndsWithItsEngine => true;

    /// <summary>The engine that is meant where nothing says another.</summary>
    private protected EngineEndpoint DefaultEngine => OrRefuse(() => EngineSession.Default(SessionState)).Engine;

    /// <summary>Warns of what is wrong with docker's configuration, where it was read and nobody was warned yet.</summary>
    private protected void WarnOfConfiguration()
    {
        while (ConfigurationWarnings.TryTake(out string? warning)) { WriteWarning(warning); }
    }

    private protected static IDockerEngine Open(EngineEndpoint engine) => EngineDirectory.Open(engine);

    private protected void Start(object? target, Func<PipelineJob, Task> work) => _work.Start(target, work);

    private protected void Write(bool wait) => _work.Write(wait);

    private protected T Await<T>(Func<CancellationToken, Task<T>> ask) => _work.Await(ask);

    /// <summary>How a failure is told. What it gives is carried out on the pipeline thread.</summary>
    private protected Action<PSCmdlet> Report(Exception exception, object? target)
    {
        ErrorRecord record = DockerErrors.ToRecord(exception, target);
        return EndsWithItsEngine && exception is DockerException { IsFatalForEngine: true }
            ? cmdlet => cmdlet.ThrowTerminatingError(record)
            : cmdlet => cmdlet.WriteError(record);
    }

    /// <summary>Whether ShouldProcess asks the user or only shows what would be done: -WhatIf, -Confirm, or a preference variable of the same effect.</summary>
    private protected bool AsksOrShows => IsSet("WhatIf", () => LanguagePrimitives.IsTrue(GetVariableValue("WhatIfPreference")))
        || IsSet("Confirm", () => GetVariableValue("ConfirmPreference") is ConfirmImpact and not ConfirmImpact.None and ConfirmImpact from && from <= Impact);

    private ConfirmImpact Impact => GetType().GetCustomAttribute<CmdletAttribute>()?.ConfirmImpact ?? ConfirmImpact.Medium;

    /// <summary>Ends the pipeline, as what was said cannot be meant.</summary>
    private protected void Refuse(string errorId, ErrorText text, ErrorCategory category = ErrorCategory.InvalidArgument, object? target = null) =>
        ThrowTerminatingError(DockerErrors.ToRecord(new CommandException(errorId, category, text), target));

    /// <summary>Makes what the parameters say; what they say wrongly ends the pipeline before anything is done.</summary>
    private protected T OrRefuse<T>(Func<T> make)
    {
        try { return make(); }
        catch (Exception e) when (e is FormatException or CommandException)
        {
            ThrowTerminatingError(DockerErrors.ToRecord(e, null));
            throw;
        }
        finally { WarnOfConfiguration(); }
    }

    /// <summary>Asks the engine on the pipeline thread; a failure is told as its work's would be, and gives no answer.</summary>
    private protected bool TryAwait<T>(object? target, Func<CancellationToken, Task<T>> ask, out T answer)
    {
        try
        {
            answer = Await(ask);
            return true;
        }
        catch (Exception e) when (e is DockerException or CommandException)
        {
            Report(e, target)(this);
            answer = default!;
            return false;
        }
    }

    private bool IsSet(string parameter, Func<bool> otherwise) =>
        MyInvocation.BoundParameters.TryGetValue(parameter, out object? value) ? LanguagePrimitives.IsTrue(value) : otherwise();

    /// <summary>Nothing when nothing was found, or the error has been told.</summary>
    private protected IReadOnlyList<T> AwaitMany<T>(object? target, Func<CancellationToken, Task<IReadOnlyList<T>>> ask) =>
        TryAwait(target, ask, out IReadOnlyList<T> answer) ? answer : [];

    /// <inheritdoc/>
    protected override void StopProcessing() => _work.Cancel();

    /// <summary>Ends what still runs, however the pipeline ended: EndProcessing is skipped on errors.</summary>
    public void Dispose()
    {
        _work.Cancel();
        GC.SuppressFinalize(this);
    }
}
