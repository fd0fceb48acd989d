using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Binding;
using PSDockerTools.Engine;

namespace PSDockerTools.Commands;

/// <summary>Finds the networks that a reference means.</summary>
internal static class NetworkLookup
{
    public static async Task<IReadOnlyList<DockerNetwork>> FindAsync(this INetworks networks, NetworkReference reference, CancellationToken cancel)
    {
        try
        {
            if (!reference.IsPattern) { return [await networks.GetAsync(reference.Text, cancel)]; }
        }
        catch (DockerException e) when (e.Kind == DockerErrorKind.Ambiguous) { } // the list tells which ones
        return reference.Among(await networks.ListAsync(Filters.None, cancel));
    }

    public static IReadOnlyList<DockerNetwork> Among(this NetworkReference reference, IReadOnlyList<DockerNetwork> all) =>
        Selection.Pick(reference, all, network => [network.Name], network => network.Id);
}
