using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Cmdlets;
using PSDockerTools.Errors;

namespace PSDockerTools.Networks;

/// <summary>Finds the networks that a reference means. Engines before API 1.44 can have several networks of one name.</summary>
internal static class NetworkLookup
{
    /// <summary>What to act on.</summary>
    /// <exception cref="CommandException">The name or ID prefix is that of several networks.</exception>
    public static async Task<IReadOnlyList<DockerNetwork>> FindAsync(this INetworks networks, NetworkReference reference, CancellationToken cancel)
    {
        try
        {
            if (!reference.IsPattern) { return [await networks.GetAsync(reference.Text, cancel)]; }
        }
        catch (DockerException e) when (e.Kind == DockerErrorKind.Ambiguous) { } // the list has the candidates
        IReadOnlyList<DockerNetwork> all = await networks.ListAsync(Filters.None, cancel);
        return reference.IsPattern ? reference.Among(all) : reference.Exactly(all);
    }

    /// <summary>All networks of a list that a reference selects.</summary>
    public static IReadOnlyList<DockerNetwork> Among(this NetworkReference reference, IReadOnlyList<DockerNetwork> all) =>
        Selection.Pick(reference, all, network => network.Name, network => network.Id);

    /// <summary>The one network of a list that a literal reference means; empty where there is none.</summary>
    /// <exception cref="CommandException">The name or ID prefix is that of several networks.</exception>
    public static IReadOnlyList<DockerNetwork> Exactly(this NetworkReference reference, IReadOnlyList<DockerNetwork> all)
    {
        IReadOnlyList<DockerNetwork> found = reference.Among(all);
        return found.Count <= 1 ? found : throw Ambiguous(reference.Text, found);
    }

    /// <summary>Refuses a name that several networks have, with their IDs, where the engine was asked and refused it without.</summary>
    /// <exception cref="CommandException">The name or ID prefix is that of several networks.</exception>
    public static async Task RefuseAmbiguousAsync(this INetworks networks, string network, CancellationToken cancel) =>
        new NetworkReference(network).Exactly(await networks.ListAsync(Filters.None, cancel));

    private static CommandException Ambiguous(string name, IReadOnlyList<DockerNetwork> found) => new(
        nameof(NetworkMessages.AmbiguousNetwork), ErrorCategory.InvalidArgument, NetworkMessages.AmbiguousNetwork(name, found.Select(network => network.Id)), name)
    {
        Kind = DockerErrorKind.Ambiguous,
    };
}
