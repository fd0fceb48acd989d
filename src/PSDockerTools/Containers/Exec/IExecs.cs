using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;

namespace PSDockerTools.Containers;

/// <summary>The exec instances of an engine: commands in running containers.</summary>
internal interface IExecs
{
    /// <summary>Creates an exec instance and returns its ID.</summary>
    Task<string> CreateAsync(string container, ExecCreation creation, CancellationToken cancel);

    Task<IContainerStream> StartAsync(string exec, bool terminal, CancellationToken cancel);

    Task StartDetachedAsync(string exec, CancellationToken cancel);

    /// <summary>Returns the exit code; null while the command is running.</summary>
    Task<int?> GetExitCodeAsync(string exec, CancellationToken cancel);

    Task ResizeAsync(string exec, TerminalSize size, CancellationToken cancel);
}

/// <summary>Adds the <c>Execs</c> property to an engine.</summary>
internal static class EngineExecExtensions
{
    extension(IDockerEngine engine)
    {
        public IExecs Execs => engine.Client<IExecs>();
    }
}

/// <summary>The command and the options of an exec instance.</summary>
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
