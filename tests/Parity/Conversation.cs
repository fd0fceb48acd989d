using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace PSDockerTools.Parity;

/// <summary>Says lines to the docker CLI and to the module, in one folder and to the same engines.</summary>
public sealed class Conversation : IAsyncDisposable
{
    private readonly LineFolder _folder = new();
    private readonly Dictionary<EngineKind, RecordingEngine> _engines = [];
    private readonly DockerCli _docker;
    private Module? _module;

    public Conversation() => _docker = new DockerCli(_folder);

    /// <summary>What the docker CLI makes of a line.</summary>
    internal Task<Answer> DockerAsync(Line line) => SayAsync(line, engine => _docker.SayAsync(line, engine));

    /// <summary>What the module makes of a line.</summary>
    internal Task<Answer> ModuleAsync(Line line) => SayAsync(line, engine => (_module ??= new Module(_folder)).SayAsync(line, engine));

    /// <summary>Holds the module against docker's answer: the line and where they differ, or nothing.</summary>
    internal async Task<IReadOnlyList<string>> CompareAsync(Line line, Answer docker) =>
        Difference.Between(docker, await ModuleAsync(line)) is { Count: > 0 } found ? [line.ToString(), .. found.Select(place => "  " + place)] : [];

    public async ValueTask DisposeAsync()
    {
        _module?.Dispose();
        foreach (RecordingEngine engine in _engines.Values)
        {
            await engine.DisposeAsync();
        }

        _folder.Dispose();
    }

    private async Task<Answer> SayAsync(Line line, Func<RecordingEngine, Task<Answer>> say)
    {
        if (!_engines.TryGetValue(line.Engine, out RecordingEngine? engine))
        {
            _engines[line.Engine] = engine = new RecordingEngine(line.Engine);
            if (line.Engine.Proxied) { _folder.UseProxies(engine.Endpoint); }
        }

        return (await say(engine)).Placeless(_folder, engine);
    }
}
