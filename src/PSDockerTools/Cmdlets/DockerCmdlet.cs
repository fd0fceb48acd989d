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

/// <summary>The base of all cmdlets that send requests to an engine.</summary>
public abstract class DockerCmdlet : PSCmdlet, IDisposable
{
    private readonly PipelineWork _work;

    /// <summary>Creates the cmdlet without starting any work.</summary>
    protected DockerCmdlet() => _work = new PipelineWork(this, () => Concurrency, Report);

    private protected CancellationToken StopToken => _work.StopToken;

    /// <summary>The maximum number of jobs that run at the same time; read when the first job starts.</summary>
    private protected virtual int Concurrency => 1;

    /// <summary>True if an engine that cannot be reached ends the pipeline; false for a query of several engines.</summary>
    private protected virtual bool EndsWithItsEngine => true;

    /// <summary>The engine for cmdlets and objects that do not specify an engine.</summary>
    private protected EngineEndpoint DefaultEngine => ParseOrThrow(() => EngineSession.Default(SessionState)).Engine;

    /// <summary>Writes the warnings about docker's configuration, if it was read and the warnings were not written yet.</summary>
    private protected void WarnOfConfiguration()
    {
        while (ConfigurationWarnings.TryTake(out string? warning)) { WriteWarning(warning); }
    }

    private protected static IDockerEngine Open(EngineEndpoint engine) => EngineDirectory.Open(engine);

    private protected void Start(object? target, Func<PipelineJob, Task> work) => _work.Start(target, work);

    private protected void Write(bool wait) => _work.Write(wait);

    private protected T Await<T>(Func<CancellationToken, Task<T>> ask) => _work.Await(ask);

    /// <summary>Converts a failure into an action that reports it. The action runs on the pipeline thread.</summary>
    private protected Action<PSCmdlet> Report(Exception exception, object? target)
    {
        ErrorRecord record = DockerErrors.ToRecord(exception, target);
        return EndsWithItsEngine && exception is DockerException { IsFatalForEngine: true }
            ? cmdlet => cmdlet.ThrowTerminatingError(record)
            : cmdlet => cmdlet.WriteError(record);
    }

    /// <summary>True if ShouldProcess prompts or only shows the action: -WhatIf, -Confirm, or a preference variable with the same effect.</summary>
    private protected bool AsksOrShows => IsSet("WhatIf", () => LanguagePrimitives.IsTrue(GetVariableValue("WhatIfPreference")))
        || IsSet("Confirm", () => GetVariableValue("ConfirmPreference") is ConfirmImpact and not ConfirmImpact.None and ConfirmImpact from && from <= Impact);

    private ConfirmImpact Impact => GetType().GetCustomAttribute<CmdletAttribute>()?.ConfirmImpact ?? ConfirmImpact.Medium;

    /// <summary>Ends the pipeline because the parameters are not valid.</summary>
    private protected void ThrowInvalidArgument(string errorId, ErrorText text, ErrorCategory category = ErrorCategory.InvalidArgument, object? target = null) =>
        ThrowTerminatingError(DockerErrors.ToRecord(new CommandException(errorId, category, text), target));

    /// <summary>Creates a value from the parameters; parameters that are not valid end the pipeline before any action.</summary>
    private protected T ParseOrThrow<T>(Func<T> make)
    {
        try { return make(); }
        catch (Exception e) when (e is FormatException or CommandException)
        {
            ThrowTerminatingError(DockerErrors.ToRecord(e, null));
            throw;
        }
        finally { WarnOfConfiguration(); }
    }

    /// <summary>Sends a request on the pipeline thread; false if it failed. The failure is reported like that of a job.</summary>
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

    /// <summary>Returns the objects of a request; empty if there were no objects, or if the request failed and the error was reported.</summary>
    private protected IReadOnlyList<T> AwaitMany<T>(object? target, Func<CancellationToken, Task<IReadOnlyList<T>>> ask) =>
        TryAwait(target, ask, out IReadOnlyList<T> answer) ? answer : [];

    /// <inheritdoc/>
    protected override void StopProcessing() => _work.Cancel();

    /// <summary>Cancels the remaining work when the pipeline ends for any reason: PowerShell skips EndProcessing after errors.</summary>
    public void Dispose()
    {
        _work.Cancel();
        GC.SuppressFinalize(this);
    }
}
