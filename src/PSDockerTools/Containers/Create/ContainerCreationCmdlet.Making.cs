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

// How it is made: its image is pulled where it is missing, and what is half done is undone.
public abstract partial class ContainerCreationCmdlet
{
    private static readonly TimeSpan s_cleanUp = TimeSpan.FromSeconds(10);

    /// <summary>The file for the id; made before the container, so that no container is made that it has no room for.</summary>
    private protected ContainerIdFile? OpenIdFile() => CidFile is null ? null : OrRefuse(() => new ContainerIdFile(Rooted(CidFile)));

    /// <summary>Whether it is to be made. Whoever asked what would be done, or wants to be asked, is told of a pull as well.</summary>
    private protected bool ShouldMake(IDockerEngine engine, ContainerCreation creation, string action) => ShouldProcess(
        ContainerMessages.DescribeNew(creation),
        AsksOrShows && TryAwait(Image, cancel => NeedsPullAsync(engine, creation, cancel), out bool pull) && pull ? ContainerMessages.PullAction(action) : action);

    /// <summary>Makes it; an image that is not there is pulled first, unless that is not wanted. Its id is in the file when it is made.</summary>
    private protected async Task<ContainerCreated> CreateAsync(IDockerEngine engine, ContainerCreation creation, ContainerIdFile? idFile, PipelineJob job)
    {
        try
        {
            await RefuseAmbiguousNetworksAsync(engine, job.Token);
            RegistryCredentials? credentials = UseApiSocket ? await ApiSocket.CredentialsAsync(creation, job) : null;
            ContainerCreated made = await MakeAsync(engine, credentials is null ? creation : ApiSocket.Tell(creation), job);
            if (credentials is not null) { made = await HandInAsync(engine, made, credentials, job); }
            idFile?.Write(made.Id);
            foreach (string warning in made.Warnings.Concat(CreationRules.Warnings(this))) { await job.PostAsync(cmdlet => cmdlet.WriteWarning(warning)); }
            return made;
        }
        finally { idFile?.Dispose(); }
    }

    /// <summary>Starts it; one that does not start is removed again, however that ends.</summary>
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

    /// <summary>Removes what was made. On a token of its own: the pipeline may have been stopped.</summary>
    private protected static async Task UndoAsync(IDockerEngine engine, string id)
    {
        using CancellationTokenSource time = new(s_cleanUp);
        try { await engine.Containers.RemoveAsync(id, force: true, volumes: true, time.Token); }
        catch (Exception) { } // what began the undoing is what is told
    }

    /// <summary>Some engines create a container on a network whose name others have, too, and refuse to start it.</summary>
    private async Task RefuseAmbiguousNetworksAsync(IDockerEngine engine, CancellationToken cancel)
    {
        foreach (NetworkSpec network in Network.Where(network => network.IsUserDefined))
        {
            try { await engine.Networks.GetAsync(network.Name, cancel); }
            catch (DockerException e) when (e.Kind == DockerErrorKind.Ambiguous) { await Resource<DockerNetwork>.Instance.RefuseAmbiguousAsync(engine, network.Name, cancel); }
            catch (DockerException e) when (!e.IsFatalForEngine) { } // what else is wrong with the network the engine reports when it creates the container
        }
    }

    private async Task<bool> NeedsPullAsync(IDockerEngine engine, ContainerCreation creation, CancellationToken cancel)
    {
        if (Pull != PullPolicy.Missing || !CanBePulled(creation.Image)) { return Pull == PullPolicy.Always; }
        try { await engine.Images.GetAsync(creation.Image, cancel); }
        catch (DockerException e) when (e.Kind == DockerErrorKind.NotFound) { return true; }
        return false;
    }

    private static async Task<ContainerCreated> HandInAsync(IDockerEngine engine, ContainerCreated made, RegistryCredentials credentials, PipelineJob job)
    {
        try { return await ApiSocket.HandInAsync(engine, made, credentials, job); }
        catch (OperationCanceledException)
        {
            await UndoAsync(engine, made.Id);
            throw;
        }
    }

    private async Task<ContainerCreated> MakeAsync(IDockerEngine engine, ContainerCreation creation, PipelineJob job)
    {
        if (Pull == PullPolicy.Always) { await PullAsync(engine, creation, job); }
        try { return await MakeOrUndoAsync(engine, creation, job.Token); }
        catch (DockerException e) when (IsMissingImage(e))
        {
            if (Pull == PullPolicy.Never) { throw MissingPlatform.IsCause(e) ? MissingPlatform.Of(creation.Image, creation.Platform, e) : NotHere(creation, e); }
            if (Pull == PullPolicy.Always || !CanBePulled(creation.Image)) { throw; }
            await PullAsync(engine, creation, job);
            try { return await MakeOrUndoAsync(engine, creation, job.Token); }
            catch (DockerException again) when (MissingPlatform.IsCause(again) || (creation.Platform is not null && IsMissingImage(again)))
            {
                // Engine 26 with the containerd image store says that there is no such image, although it has just pulled it.
                throw MissingPlatform.Of(creation.Image, creation.Platform, again);
            }
        }
    }

    /// <summary>Ctrl-C does not keep the engine from making what it was asked for: what is made all the same is removed again.</summary>
    private static async Task<ContainerCreated> MakeOrUndoAsync(IDockerEngine engine, ContainerCreation creation, CancellationToken cancel)
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

    /// <summary>Networks and containers that are named can be missing, too.</summary>
    private static bool IsMissingImage(DockerException e) => e.IsMissing("image") || (e.Kind == DockerErrorKind.NotFound && MissingPlatform.IsCause(e));

    private static CommandException NotHere(ContainerCreation creation, DockerException e) =>
        new(nameof(ImageMessages.ImageNotHere), ErrorCategory.ObjectNotFound, ImageMessages.ImageNotHere(creation.Image), creation.Image, e);
}
