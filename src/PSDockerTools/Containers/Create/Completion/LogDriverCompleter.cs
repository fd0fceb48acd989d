using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Binding;
using PSDockerTools.Engines;

namespace PSDockerTools.Containers;

/// <summary>Completes the logging drivers of the engine.</summary>
public sealed class LogDriverCompleter : DockerCompleter
{
    private protected override async Task<IEnumerable<Completion>> SuggestAsync(IDockerEngine engine, string commandName, CancellationToken cancel)
    {
        DockerInfo info = await engine.Daemon.GetInfoAsync(cancel);
        return info.LogDrivers.Append("none").Distinct().Select(driver => new Completion(driver, driver == info.LoggingDriver ? $"{driver}, the engine's default" : driver));
    }
}
