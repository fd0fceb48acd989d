using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;

namespace PSDockerTools.Containers;

/// <summary>Starts, stops and pauses the containers of an engine, and waits for them.</summary>
internal interface IContainerControl
{
    /// <summary>Starts a container; has no effect if the container is already running.</summary>
    Task StartAsync(string container, CancellationToken cancel);

    /// <summary>Stops a container; has no effect if the container is already stopped.</summary>
    /// <param name="container">The container.</param>
    /// <param name="timeout">The time until the container is killed, in seconds; null for the container's own timeout, -1 for no limit.</param>
    /// <param name="signal">The signal that replaces the container's stop signal (API 1.42); null for the stop signal.</param>
    /// <param name="cancel">The token that cancels the wait; the stop itself continues.</param>
    Task StopAsync(string container, int? timeout, string? signal, CancellationToken cancel);

    Task RestartAsync(string container, int? timeout, string? signal, CancellationToken cancel);

    Task KillAsync(string container, string? signal, CancellationToken cancel);

    Task PauseAsync(string container, CancellationToken cancel);

    Task ResumeAsync(string container, CancellationToken cancel);

    /// <summary>
    /// Starts to wait. The outer task ends when the engine has accepted the request, so that a later start cannot be missed; the inner task ends when
    /// the container has met the condition.
    /// </summary>
    Task<Task<ContainerEnd>> WaitAsync(string container, WaitCondition condition, CancellationToken cancel);
}

/// <summary>Adds the <c>ContainerControl</c> property to an engine.</summary>
internal static class ContainerControlOfEngine
{
    extension(IDockerEngine engine)
    {
        public IContainerControl ContainerControl => engine.Client<IContainerControl>();
    }
}

/// <summary>The exit of a container: its exit code, and the engine's error, or null.</summary>
internal sealed record ContainerEnd(int ExitCode, string? Error);

/// <summary>The condition to wait for. The API's values are not-running, next-exit and removed.</summary>
internal enum WaitCondition
{
    NotRunning,
    NextExit,
    Removed,
}
