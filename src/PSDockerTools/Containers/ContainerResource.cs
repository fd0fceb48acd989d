using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Binding;
using PSDockerTools.Resources;

namespace PSDockerTools.Containers;

/// <summary>
/// The container resource. The engine's JSON writes names with a leading slash (<c>/web</c>), which is accepted and removed. The completion lists
/// first the containers that the cmdlet applies to.
/// </summary>
internal sealed class ContainerResource : Resource<DockerContainer>
{
    public override string Noun => "container";

    public override string NameOf(DockerContainer one) => one.Name;

    public override string IdOf(DockerContainer one) => one.Id;

    public override Task<IReadOnlyList<DockerContainer>> ListAsync(
        IDockerEngine engine, IReadOnlyDictionary<string, string[]> filters, CancellationToken cancel) =>
        engine.Containers.ListAsync(new ContainerQuery(All: true, filters), cancel);

    public override Task<DockerContainer> GetAsync(IDockerEngine engine, string name, CancellationToken cancel) => engine.Containers.GetAsync(name, cancel);

    public override string Bare(string text) => text is ['/', not '/', ..] ? text[1..] : text;

    public override string Describe(DockerContainer one) => ContainerMessages.Describe(one);

    public override IEnumerable<Completion> Suggest(IReadOnlyList<DockerContainer> all, string command)
    {
        Func<DockerContainer, bool> suits = command.Split('-')[0].ToUpperInvariant() switch
        {
            "START" or "REMOVE" => container => container.State is not ("running" or "paused"),
            "RESUME" => container => container.State is "paused",
            "GET" or "RENAME" or "SET" when !command.EndsWith("Process", StringComparison.OrdinalIgnoreCase) => _ => true,
            _ => container => container.State is "running",
        };
        return all
            .OrderByDescending(suits)
            .ThenBy(container => container.Name, StringComparer.OrdinalIgnoreCase)
            .Select(container => new Completion(container.Name, $"{container.Image}, {container.Status}"));
    }
}
