using System;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Errors;
using PSDockerTools.Pipeline;

namespace PSDockerTools.Containers;

/// <summary>Removes containers. The engine itself removes a container that was created with --rm when the container exits.</summary>
internal static class ContainerRemoval
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Removes a container and waits until it is removed. A container that does not exist, or that the engine is already removing, is not an error.
    /// </summary>
    public static async Task RemoveAsync(IDockerEngine engine, DockerContainer target, bool force, bool volumes, CancellationToken cancel)
    {
        while (true)
        {
            using Deadline deadline = new(s_patience, cancel);
            try
            {
                try { await engine.Containers.RemoveAsync(target.Id, force, volumes, cancel); }
                catch (DockerException e) when (IsUnderWay(e)) { await WaitAsync(engine, target, deadline.Token); }
                return;
            }
            catch (DockerException e) when (IsGone(e)) { return; }
            catch (OperationCanceledException) when (deadline.Passed) { } // the engine's removal may have failed before the wait: try again
        }
    }

    /// <summary>Waits until a container has been removed. Returns null if the container no longer existed.</summary>
    /// <exception cref="CommandException">The removal failed.</exception>
    public static async Task<ContainerEnd?> WaitAsync(IDockerEngine engine, DockerContainer target, CancellationToken cancel)
    {
        try
        {
            ContainerEnd end = await (await engine.ContainerControl.WaitAsync(target.Id, WaitCondition.Removed, cancel));
            return end.Error is string reason ? throw Failed(target, reason) : end;
        }
        catch (DockerException e) when (IsGone(e)) { return null; }
    }

    /// <summary>The error for a removal that the engine started and could not complete.</summary>
    public static CommandException Failed(DockerContainer target, string reason) =>
        new(nameof(ContainerMessages.ContainerNotRemoved), ErrorCategory.InvalidResult, ContainerMessages.ContainerNotRemoved(target.Name, reason), target);

    /// <summary>True if the error means that the container does not exist.</summary>
    public static bool IsGone(DockerException e) => e.IsMissing("container");

    /// <summary>The state in which the engine removes the container only with force; null if the error has another cause.</summary>
    public static string? StateThatNeedsForce(DockerException e) =>
        e is { Kind: DockerErrorKind.Conflict, Cause: { Kind: EngineCauseKind.NeedsForce, Subject: string state } } ? state : null;

    private static bool IsUnderWay(DockerException e) => e is { Kind: DockerErrorKind.Conflict, Cause.Kind: EngineCauseKind.RemovalUnderWay };
}
