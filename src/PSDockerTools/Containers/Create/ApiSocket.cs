using System;
using System.Linq;
using System.Management.Automation;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Errors;
using PSDockerTools.Pipeline;
using PSDockerTools.Session;

namespace PSDockerTools.Containers;

/// <summary>
/// Provides a container with access to its engine: mounts the engine's socket and copies the local registry credentials into the container
/// (docker/cli, cli/command/container/create.go, --use-api-socket).
/// </summary>
internal static class ApiSocket
{
    private const string Inside = "/var/run/docker.sock";
    private const string Folder = "/run/secrets/docker";
    private const string Environment = "Env";
    private const string Variable = "DOCKER_CONFIG=";

    /// <exception cref="CommandException">The engine is not on this machine.</exception>
    public static MountSpec Mount(EngineEndpoint engine)
    {
        Uri endpoint = engine.Uri;
        if (endpoint.Scheme != "unix")
        {
            throw new CommandException(
                nameof(CreationMessages.ApiSocketNeedsSocket),
                ErrorCategory.InvalidArgument,
                CreationMessages.ApiSocketNeedsSocket(EngineMessages.Show(endpoint)));
        }
        return MountSpec.Parse(CsvRecord.Write(["type=bind", $"source={endpoint.LocalPath}", $"target={Inside}"]));
    }

    /// <summary>
    /// The credentials to copy into the container; null if there are none, or if the container's environment already sets DOCKER_CONFIG.
    /// </summary>
    /// <exception cref="CommandException">The credential helper fails.</exception>
    public static async Task<RegistryCredentials?> CredentialsAsync(ContainerCreation creation, PipelineJob job)
    {
        if (Variables(creation)?.Any(variable => ((string?)variable)?.StartsWith(Variable, StringComparison.Ordinal) == true) == true) { return null; }
        try { return await RegistryCredentials.ReadAsync(DockerConfiguration.Current, job.Token) is { IsEmpty: false } credentials ? credentials : null; }
        catch (DockerException e)
        {
            throw new CommandException(nameof(SessionMessages.CredentialHelperFailed), ErrorCategory.ResourceUnavailable, e);
        }
    }

    /// <summary>Sets DOCKER_CONFIG in the container's environment to the folder of the credentials.</summary>
    public static ContainerCreation WithDockerConfigVariable(ContainerCreation creation)
    {
        ContainerCreation told = creation with { Body = (JsonObject)creation.Body.DeepClone() };
        if (Variables(told) is { } variables) { variables.Add((JsonNode)(Variable + Folder)); }
        else { told.Body[Environment] = new JsonArray(Variable + Folder); }
        return told;
    }

    private static JsonArray? Variables(ContainerCreation creation) => (JsonArray?)creation.Body[Environment];

    /// <summary>Copies the credentials into the container. A failure is only a warning, because the container has already been created.</summary>
    public static async Task<ContainerCreated> CopyCredentialsAsync(IDockerEngine engine, ContainerCreated made, RegistryCredentials credentials, PipelineJob job)
    {
        try
        {
            await engine.ContainerFiles.WriteAsync(made.Id, $"{Folder}/config.json", credentials.ToConfiguration(), job.Token);
            return made;
        }
        catch (DockerException e) { return made with { Warnings = [.. made.Warnings, CreationMessages.CredentialsNotHandedIn(e.Message)] }; }
    }
}
