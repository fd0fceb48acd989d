using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;

namespace PSDockerTools.Containers;

/// <summary>Starts, stops and pauses the containers of an engine, and waits for them.</summary>
internal interface IContainerControl
{
    /// <summary>Starts a container; one that runs already is left so.</summary>
    Task StartAsync(string container, CancellationToken cancel);

    /// <summary>Stops a container; one that is stopped already is left so.</summary>
    /// <param name="container">The container.</param>
    /// <param name="timeout">Until it is killed, in seconds; null for its own, -1 for never.</param>
    /// <param name="signal">Instead of its own stop signal (API 1.42).</param>
    /// <param name="cancel">Ends the waiting, not the stopping.</param>
    Task StopAsync(string container, int? timeout, string? signal, CancellationToken cancel);

    Task RestartAsync(string container, int? timeout, string? signal, CancellationToken cancel);

    Task KillAsync(string container, string? signal, CancellationToken cancel);

    Task PauseAsync(string container, CancellationToken cancel);

    Task ResumeAsync(string container, CancellationToken cancel);

    /// <summary>
    /// Begins to wait. The outer task ends when the engine has taken the request (so that a start after it cannot be missed),
    /// the inner when the container has ended.
    /// </summary>
    Task<Task<ContainerEnd>> WaitAsync(string container, WaitCondition condition, CancellationToken cancel);
}

/// <summary>How an engine is asked for it.</summary>
internal static class ContainerControlOfEngine
{
    extension(IDockerEngine engine)
    {
        public IContainerControl ContainerControl => engine.Client<IContainerControl>();
    }
}

/// <summary>How a container ended.</summary>
internal sealed record ContainerEnd(int ExitCode, string? Error);

/// <summary>What to wait for: the API's words are not-running, next-exit and removed.</summary>
internal enum WaitCondition
{
    NotRunning,
    NextExit,
    Removed,
}
