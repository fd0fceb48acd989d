using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using PSDockerTools.Errors;

namespace PSDockerTools.Containers;

/// <summary>
/// The rules for combinations of options (docker/cli, cli/command/container/opts.go). They are checked before the container is created.
/// </summary>
internal static class CreationRules
{
    /// <exception cref="CommandException">Two options contradict each other.</exception>
    public static void Check(ContainerCreationCmdlet options)
    {
        if (options.Remove && options.RestartPolicy is { IsNone: false } policy)
        {
            throw Refused(nameof(CreationMessages.RemoveAndRestart), CreationMessages.RemoveAndRestart(policy.ToString()));
        }
        if (options.LogDriver == "none" && options.LogOption.Length > 0)
        {
            throw Refused(nameof(CreationMessages.LogOptionsOfNone), CreationMessages.LogOptionsOfNone(options.LogOption[0].Name));
        }
        CheckNetworks(options.Network);
        CheckMembership(options);
    }

    /// <summary>The warnings about options that are valid but rarely have the intended effect.</summary>
    public static IEnumerable<string> Warnings(ContainerCreationCmdlet options) => options.Dns
        .Where(server => server.Text.StartsWith("127.", StringComparison.Ordinal) || server.Text == "::1")
        .Select(server => CreationMessages.LocalDns(server.Text));

    private static void CheckNetworks(NetworkSpec[] networks)
    {
        if (networks.GroupBy(network => network.Name).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw Refused(nameof(CreationMessages.NetworkTwice), CreationMessages.NetworkTwice(twice.Key));
        }
        NetworkSpec? made = networks.FirstOrDefault(network => network.IsUserDefined);
        NetworkSpec? builtIn = networks.FirstOrDefault(network => !network.IsUserDefined);
        if (made is not null && builtIn is not null)
        {
            throw Refused(nameof(CreationMessages.NetworksMixed), CreationMessages.NetworksMixed(builtIn.Name, made.Name));
        }
    }

    /// <summary>
    /// Checks the parameters that apply to the first network. Such a parameter is an error if the first network sets the same value itself.
    /// </summary>
    private static void CheckMembership(ContainerCreationCmdlet options)
    {
        NetworkSpec? first = options.Network.FirstOrDefault();
        if (options.NetworkAlias.Length > 0 && first is not { IsUserDefined: true })
        {
            throw Refused(nameof(CreationMessages.AliasNeedsNetwork), CreationMessages.AliasNeedsNetwork(options.NetworkAlias[0], first?.Name ?? "default"));
        }
        (string Parameter, bool Given, bool InNetwork)[] both =
        [
            (nameof(options.NetworkAlias), options.NetworkAlias.Length > 0, first?.Aliases.Count > 0),
            (nameof(options.IPAddress), options.IPAddress is not null, first?.IPAddress is not null),
            (nameof(options.IPv6Address), options.IPv6Address is not null, first?.IPv6Address is not null),
            (nameof(options.MacAddress), options.MacAddress is not null, first?.MacAddress is not null),
            (nameof(options.LinkLocalAddress), options.LinkLocalAddress.Length > 0, first?.LinkLocalAddresses.Count > 0),
        ];
        if (both.FirstOrDefault(one => one is { Given: true, InNetwork: true }).Parameter is string parameter)
        {
            throw Refused(nameof(CreationMessages.SaidTwice), CreationMessages.SaidTwice(parameter, first!.ToString()));
        }
    }

    private static CommandException Refused(string id, ErrorText text) => new(id, ErrorCategory.InvalidArgument, text);
}
