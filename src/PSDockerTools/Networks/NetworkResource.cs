using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Binding;
using PSDockerTools.Formatting;
using PSDockerTools.Resources;

namespace PSDockerTools.Networks;

/// <summary>Networks. Engines before API 1.44 can have several networks with the same name.</summary>
internal sealed class NetworkResource : Resource<DockerNetwork>
{
    public override string Noun => "network";

    public override string NameOf(DockerNetwork one) => one.Name;

    public override string IdOf(DockerNetwork one) => one.Id;

    public override Task<IReadOnlyList<DockerNetwork>> ListAsync(
        IDockerEngine engine, IReadOnlyDictionary<string, string[]> filters, CancellationToken cancel) => engine.Networks.ListAsync(filters, cancel);

    public override Task<DockerNetwork> GetAsync(IDockerEngine engine, string name, CancellationToken cancel) => engine.Networks.GetAsync(name, cancel);

    public override string Describe(DockerNetwork one) => $"{one.Name} ({HumanText.ShortId(one.Id)}, {one.Driver})";

    public override IEnumerable<Completion> Suggest(IReadOnlyList<DockerNetwork> all, string command) =>
        all.OrderBy(network => network.Name, StringComparer.OrdinalIgnoreCase)
            .Select(network => new Completion(network.Name, $"{network.Driver} {network.Subnets}".TrimEnd()));
}
