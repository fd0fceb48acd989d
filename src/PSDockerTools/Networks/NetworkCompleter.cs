using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Binding;

namespace PSDockerTools.Networks;

/// <summary>Completes the names of networks.</summary>
public sealed class NetworkCompleter : DockerCompleter
{
    private protected override async Task<IEnumerable<Completion>> SuggestAsync(IDockerEngine engine, string commandName, CancellationToken cancel)
    {
        IReadOnlyList<DockerNetwork> all = await engine.Networks.ListAsync(Filters.None, cancel);
        return all
            .OrderBy(network => network.Name, StringComparer.OrdinalIgnoreCase)
            .Select(network => new Completion(network.Name, $"{network.Driver} {network.Subnets}".TrimEnd()));
    }
}
