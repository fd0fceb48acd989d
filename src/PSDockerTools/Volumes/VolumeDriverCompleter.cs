using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Binding;
using PSDockerTools.Engines;

namespace PSDockerTools.Volumes;

/// <summary>Completes the volume drivers of the engine.</summary>
public sealed class VolumeDriverCompleter : DockerCompleter
{
    private protected override async Task<IEnumerable<Completion>> SuggestAsync(IDockerEngine engine, string commandName, CancellationToken cancel)
    {
        DockerInfo info = await engine.Daemon.GetInfoAsync(cancel);
        return info.VolumeDrivers.Select(driver => new Completion(driver, driver));
    }
}
