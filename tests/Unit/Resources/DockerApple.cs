using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Resources;
using PSDockerTools.Errors;

namespace PSDockerTools.Tests.Resources;

/// <summary>The parts of a new resource: a model and its description.</summary>
[DescribedBy(typeof(AppleResource))]
internal sealed class DockerApple(string id, string name) : DockerObject(new EngineEndpoint("test", new Uri("unix:///test")))
{
    public string Id => id;

    public string Name => name;

    public override string ToString() => Name;
}

internal sealed class AppleResource : Resource<DockerApple>
{
    /// <summary>The objects of the engine.</summary>
    public static IReadOnlyList<DockerApple> Apples { get; } =
    [
        new("a111" + new string('0', 60), "red"),
        new("a222" + new string('0', 60), "green"),
        new("b111" + new string('0', 60), "twin"),
        new("b222" + new string('0', 60), "twin"),
    ];

    public override string Noun => "apple";

    public override string NameOf(DockerApple one) => one.Name;

    public override string IdOf(DockerApple one) => one.Id;

    public override Task<IReadOnlyList<DockerApple>> ListAsync(
        IDockerEngine engine, IReadOnlyDictionary<string, string[]> filters, CancellationToken cancel) => Task.FromResult(Apples);

    public override Task<DockerApple> GetAsync(IDockerEngine engine, string name, CancellationToken cancel) =>
        Apples.Where(one => one.Name == name || one.Id.StartsWith(name, StringComparison.Ordinal)).ToArray() switch
        {
            [DockerApple one] => Task.FromResult(one),
            [] => throw new DockerException(DockerErrorKind.NotFound, engine.Endpoint, $"no such apple: {name}") { Cause = new EngineCause(EngineCauseKind.Missing, "apple") },
            _ => throw new DockerException(DockerErrorKind.Ambiguous, engine.Endpoint, $"apple {name} is ambiguous"),
        };
}
