using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Text.Json.Nodes;
using PSDockerTools.Commands;

namespace PSDockerTools.Containers;

/// <summary>All options of docker run, in the order in which ConvertTo-DockerRun writes them.</summary>
internal static class ContainerOptions
{
    private const string HostConfig = "HostConfig.";

    public static IReadOnlyList<ContainerOption> All { get; } =
    [
        .. InvokeDockerRunCommand.Options,
        .. ContainerCreationCmdlet.ConfigurationOptions,
        .. ContainerCreationCmdlet.NetworkOptions,
        .. ContainerCreationCmdlet.StorageOptions,
        .. ContainerCreationCmdlet.LimitOptions,
        .. ContainerCreationCmdlet.DeviceOptions,
        .. ContainerCreationCmdlet.SecurityOptions,
        .. ContainerCreationCmdlet.HealthOptions,
        .. ContainerCreationCmdlet.CommandOptions,
    ];

    /// <summary>The options that are parameters of a cmdlet.</summary>
    public static IEnumerable<ContainerOption> Of(Type cmdlet) => All.Where(option => cmdlet.GetProperty(option.Parameter) is not null);

    /// <summary>
    /// The parameters of a cmdlet as the body of an update request: only fields of HostConfig, and only those that were specified, because 0 is a
    /// value.
    /// </summary>
    public static JsonObject ToUpdate(PSCmdlet cmdlet) => new(Of(cmdlet.GetType())
        .Select(option => RequestJson.Entry(option.Field![HostConfig.Length..], option.ToNode(cmdlet)))
        .Where(field => field.Value is not null));
}
