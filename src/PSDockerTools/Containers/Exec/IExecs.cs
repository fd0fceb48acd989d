using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;

namespace PSDockerTools.Containers;

/// <summary>Commands that are run in containers which already run.</summary>
internal interface IExecs
{
    /// <summary>Prepares a command; gives the exec's id.</summary>
    Task<string> CreateAsync(string container, ExecCreation creation, CancellationToken cancel);

    Task<IContainerStream> StartAsync(string exec, bool terminal, CancellationToken cancel);

    Task StartDetachedAsync(string exec, CancellationToken cancel);

    /// <summary>What the command returned; null while it runs.</summary>
    Task<int?> GetExitCodeAsync(string exec, CancellationToken cancel);

    Task ResizeAsync(string exec, TerminalSize size, CancellationToken cancel);
}

/// <summary>How an engine is asked for it.</summary>
internal static class ExecsOfEngine
{
    extension(IDockerEngine engine)
    {
        public IExecs Execs => engine.Client<IExecs>();
    }
}

/// <summary>A command for a running container.</summary>
internal sealed record ExecCreation(IReadOnlyList<string> Command)
{
    public IReadOnlyList<string> Environment { get; init; } = [];

    public string? User { get; init; }

    public string? WorkingDirectory { get; init; }

    public bool Privileged { get; init; }

    public bool Input { get; init; }

    public bool Output { get; init; } = true;

    public bool Terminal { get; init; }

    public string? DetachKeys { get; init; }

    public TerminalSize? Size { get; init; }
}
