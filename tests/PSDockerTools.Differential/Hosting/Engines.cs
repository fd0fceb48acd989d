using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace PSDockerTools.Differential;

/// <summary>The engines that lines are said to, one of each kind.</summary>
public sealed class Engines : IAsyncDisposable
{
    private readonly Dictionary<EngineKind, RecordingEngine> _engines = [];

    public RecordingEngine For(EngineKind kind)
    {
        if (!_engines.TryGetValue(kind, out RecordingEngine? engine))
        {
            _engines[kind] = engine = new RecordingEngine(kind);
        }

        return engine;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (RecordingEngine engine in _engines.Values)
        {
            await engine.DisposeAsync();
        }
    }
}
