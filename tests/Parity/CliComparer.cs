using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace PSDockerTools.Parity;

/// <summary>
/// Runs command lines with the docker CLI and with the module, in the same directory and against the same engines, and compares their
/// requests.
/// </summary>
public sealed class CliComparer : IAsyncDisposable
{
    private readonly CaseDirectory _folder = new();
    private readonly Dictionary<EngineKind, RecordingEngine> _engines = [];
    private readonly DockerCli _docker;
    private Module? _module;

    public CliComparer() => _docker = new DockerCli(_folder);

    /// <summary>Runs a command line with the docker CLI.</summary>
    internal Task<CommandResult> DockerAsync(Line line) => RunAsync(line, engine => _docker.RunAsync(line, engine));

    /// <summary>Runs a command line with the module.</summary>
    internal Task<CommandResult> ModuleAsync(Line line) => RunAsync(line, engine => (_module ??= new Module(_folder)).RunAsync(line, engine));

    /// <summary>Compares the module with docker's result. Returns the command line and the differences; empty if nothing differs.</summary>
    internal async Task<IReadOnlyList<string>> CompareAsync(Line line, CommandResult docker) =>
        Difference.Between(docker, await ModuleAsync(line)) is { Count: > 0 } found ? [line.ToString(), .. found.Select(difference => "  " + difference)] : [];

    public async ValueTask DisposeAsync()
    {
        _module?.Dispose();
        foreach (RecordingEngine engine in _engines.Values)
        {
            await engine.DisposeAsync();
        }

        _folder.Dispose();
    }

    private async Task<CommandResult> RunAsync(Line line, Func<RecordingEngine, Task<CommandResult>> run)
    {
        if (!_engines.TryGetValue(line.Engine, out RecordingEngine? engine))
        {
            _engines[line.Engine] = engine = new RecordingEngine(line.Engine);
            if (line.Engine.Proxied) { _folder.UseProxies(engine.Endpoint); }
        }

        return (await run(engine)).WithPlaceholders(_folder, engine);
    }
}
