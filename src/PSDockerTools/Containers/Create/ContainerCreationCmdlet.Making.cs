using System;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Errors;
using PSDockerTools.Images;
using PSDockerTools.Networks;
using PSDockerTools.Pipeline;
using PSDockerTools.Resources;
using PSDockerTools.Session;

namespace PSDockerTools.Containers;

// The creation itself: pulls a missing image and removes an incomplete container after an error.
public abstract partial class ContainerCreationCmdlet
{
    private static readonly TimeSpan s_cleanUp = TimeSpan.FromSeconds(10);

    /// <summary>Creates the file for the ID before the container, so that no container is created if the file cannot be written.</summary>
    private protected ContainerIdFile? OpenIdFile() => CidFile is null ? null : ParseOrThrow(() => new ContainerIdFile(Rooted(CidFile)));

    /// <summary>Returns true if the container is to be created. With -WhatIf or -Confirm, the message also mentions a necessary pull.</summary>
    private protected bool ShouldCreate(IDockerEngine engine, ContainerCreation creation, string action) => ShouldProcess(
        ContainerMessages.DescribeNew(creation),
        AsksOrShows && TryAwait(Image, cancel => NeedsPullAsync(engine, creation, cancel), out bool pull) && pull ? ContainerMessages.PullAction(action) : action);

    /// <summary>Creates the container and writes its ID to the file. A missing image is pulled first, unless the pull policy forbids it.</summary>
    private protected async Task<ContainerCreated> CreateAsync(IDockerEngine engine, ContainerCreation creation, ContainerIdFile? idFile, PipelineJob job)
    {
        try
        {
            await RefuseAmbiguousNetworksAsync(engine, job.Token);
            RegistryCredentials? credentials = UseApiSocket ? await ApiSocket.CredentialsAsync(creation, job) : null;
            ContainerCreated made = await MakeAsync(engine, credentials is null ? creation : ApiSocket.WithDockerConfigVariable(creation), job);
            if (credentials is not null) { made = await CopyCredentialsAsync(engine, made, credentials, job); }
            idFile?.Write(made.Id);
            foreach (string warning in made.Warnings.Concat(CreationRules.Warnings(this))) { await job.PostAsync(cmdlet => cmdlet.WriteWarning(warning)); }
            return made;
        }
        finally { idFile?.Dispose(); }
    }

    /// <summary>Starts the container; removes it again if the start fails or is cancelled.</summary>
    private protected static async Task StartAsync(IDockerEngine engine, string id, PipelineJob job)
    {
        try { await engine.ContainerControl.StartAsync(id, job.Token); }
        catch (Exception e)
        {
            await UndoAsync(engine, id);
            if (e is DockerException failure) { await job.PostAsync(cmdlet => cmdlet.SetLastExitCode(StartFailure.ExitCode(failure))); }
            throw;
        }
    }

    /// <summary>Removes the container. The call has its own token, because the pipeline may have been stopped.</summary>
    private protected static async Task UndoAsync(IDockerEngine engine, string id)
    {
        using CancellationTokenSource time = new(s_cleanUp);
        try { await engine.Containers.RemoveAsync(id, force: true, volumes: true, time.Token); }
        catch (Exception) { } // the original error is reported instead
    }

    /// <summary>Rejects a network name that several networks have. Some engines create a container on such a network but cannot start it.</summary>
    private async Task RefuseAmbiguousNetworksAsync(IDockerEngine engine, CancellationToken cancel)
    {
        foreach (NetworkSpec network in Network.Where(network => network.IsUserDefined))
        {
            try { await engine.Networks.GetAsync(network.Name, cancel); }
            catch (DockerException e) when (e.Kind == DockerErrorKind.Ambiguous) { await Resource<DockerNetwork>.Instance.RefuseAmbiguousAsync(engine, network.Name, cancel); }
            catch (DockerException e) when (!e.IsFatalForEngine) { } // the engine reports other errors of the network when it creates the container
        }
    }

    private async Task<bool> NeedsPullAsync(IDockerEngine engine, ContainerCreation creation, CancellationToken cancel)
    {
        if (Pull != PullPolicy.Missing || !CanBePulled(creation.Image)) { return Pull == PullPolicy.Always; }
        try { await engine.Images.GetAsync(creation.Image, cancel); }
        catch (DockerException e) when (e.Kind == DockerErrorKind.NotFound) { return true; }
        return false;
    }

    private static async Task<ContainerCreated> CopyCredentialsAsync(IDockerEngine engine, ContainerCreated made, RegistryCredentials credentials, PipelineJob job)
    {
        try { return await ApiSocket.CopyCredentialsAsync(engine, made, credentials, job); }
        catch (OperationCanceledException)
        {
            await UndoAsync(engine, made.Id);
            throw;
        }
    }

    private async Task<ContainerCreated> MakeAsync(IDockerEngine engine, ContainerCreation creation, PipelineJob job)
    {
        if (Pull == PullPolicy.Always) { await PullAsync(engine, creation, job); }
        try { return await CreateOrRollBackAsync(engine, creation, job.Token); }
        catch (DockerException e) when (IsMissingImage(e))
        {
            if (Pull == PullPolicy.Never) { throw MissingPlatform.IsCause(e) ? MissingPlatform.Of(creation.Image, creation.Platform, e) : NotHere(creation, e); }
            if (Pull == PullPolicy.Always || !CanBePulled(creation.Image)) { throw; }
            await PullAsync(engine, creation, job);
            try { return await CreateOrRollBackAsync(engine, creation, job.Token); }
            catch (DockerException again) when (MissingPlatform.IsCause(again) || (creation.Platform is not null && IsMissingImage(again)))
            {
                // Engine 26 with the containerd image store reports a missing image although it has just pulled the image.
                throw MissingPlatform.Of(creation.Image, creation.Platform, again);
            }
        }
    }

    /// <summary>Creates the container, and removes it if the call is cancelled: after Ctrl-C, the engine may still complete the creation.</summary>
    private static async Task<ContainerCreated> CreateOrRollBackAsync(IDockerEngine engine, ContainerCreation creation, CancellationToken cancel)
    {
        using CancellationTokenSource time = new();
        Task<ContainerCreated> making = engine.Containers.CreateAsync(creation, time.Token);
        try { return await making.WaitAsync(cancel); }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            time.CancelAfter(s_cleanUp);
            await UndoAsync(engine, (await making).Id);
            throw;
        }
    }

    private Task PullAsync(IDockerEngine engine, ContainerCreation creation, PipelineJob job) =>
        ImagePull.RunAsync(engine, PSDockerTools.ImageName.Parse(creation.Image), creation.Platform, Quiet, job);

    private static bool CanBePulled(string image) => PSDockerTools.ImageName.TryParse(image, out _);

    /// <summary>True if the image is missing, not a network or a container that the request refers to.</summary>
    private static bool IsMissingImage(DockerException e) => e.IsMissing("image") || (e.Kind == DockerErrorKind.NotFound && MissingPlatform.IsCause(e));

    private static CommandException NotHere(ContainerCreation creation, DockerException e) =>
        new(nameof(ImageMessages.ImageNotHere), ErrorCategory.ObjectNotFound, ImageMessages.ImageNotHere(creation.Image), creation.Image, e);
}
