using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Binding;

namespace PSDockerTools.Resources;

/// <summary>Completes the names of objects.</summary>
/// <typeparam name="T">The type of the objects.</typeparam>
public sealed class NameCompleter<T> : DockerCompleter where T : DockerObject
{
    private protected override async Task<IEnumerable<Completion>> SuggestAsync(IDockerEngine engine, string commandName, CancellationToken cancel) =>
        Resource<T>.Instance.Suggest(await Resource<T>.Instance.ListAsync(engine, cancel), commandName);
}
