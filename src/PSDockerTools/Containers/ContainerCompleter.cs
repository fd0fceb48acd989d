using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Binding;

namespace PSDockerTools.Containers;

/// <summary>Completes the names of containers, those first that the cmdlet is for.</summary>
public sealed class ContainerCompleter : DockerCompleter
{
    private protected override async Task<IEnumerable<Completion>> SuggestAsync(IDockerEngine engine, string commandName, CancellationToken cancel)
    {
        IReadOnlyList<DockerContainer> all = await engine.Containers.ListAsync(ContainerQuery.Everything, cancel);
        Func<DockerContainer, bool> suits = commandName.Split('-')[0].ToUpperInvariant() switch
        {
            "START" or "REMOVE" => container => container.State is not ("running" or "paused"),
            "RESUME" => container => container.State is "paused",
            "GET" or "RENAME" or "SET" when !commandName.EndsWith("Process", StringComparison.OrdinalIgnoreCase) => _ => true,
            _ => container => container.State is "running",
        };
        return all
            .OrderByDescending(suits)
            .ThenBy(container => container.Name, StringComparer.OrdinalIgnoreCase)
            .Select(container => new Completion(container.Name, $"{container.Image}, {container.Status}"));
    }
}
