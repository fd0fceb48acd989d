using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Binding;
using PSDockerTools.Engines;

namespace PSDockerTools.Containers;

/// <summary>Completes the runtimes of the engine.</summary>
public sealed class RuntimeCompleter : DockerCompleter
{
    private protected override async Task<IEnumerable<Completion>> SuggestAsync(IDockerEngine engine, string commandName, CancellationToken cancel)
    {
        DockerInfo info = await engine.Daemon.GetInfoAsync(cancel);
        return info.Runtimes.Select(runtime => new Completion(runtime, runtime == info.DefaultRuntime ? $"{runtime}, the engine's default" : runtime));
    }
}
