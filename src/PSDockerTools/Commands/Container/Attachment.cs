using System.Threading.Tasks;
using PSDockerTools.Engine;
using PSDockerTools.Pipeline;
using PSDockerTools.Terminal;
using PSDockerTools.Text;

namespace PSDockerTools.Commands;

/// <summary>What run and attach have in common: a container's streams, tied to the pipeline or to the terminal until it ends.</summary>
internal sealed class Attachment(IDockerEngine engine, DockerContainer container, IContainerStream stream, Task<ContainerEnd> ended, PipelineJob job)
{
    /// <summary>Passes on what it writes, and gives it the input; an exit code that is not 0 is an error.</summary>
    public async Task StreamAsync(OutputShape shape, StandardInput? input)
    {
        CommandOutput output = new(job, container, shape);
        Task fed = input?.CopyToAsync(stream, job.Token) ?? Task.CompletedTask;
        await output.CopyAsync(stream);
        ContainerEnd end = await ended;
        input?.End();
        await fed;
        await output.FinishAsync(end.ExitCode);
    }

    /// <summary>Hands the terminal over to it. How a person's session ends is in $LASTEXITCODE, and no error.</summary>
    public async Task TakeTerminalAsync(DetachKeys keys)
    {
        TerminalEnd how = await TerminalSession.RunAsync(stream, keys, (size, cancel) => engine.Containers.ResizeAsync(container.Id, size, cancel), job.Token);
        int exitCode = how == TerminalEnd.Detached ? 0 : (await ended).ExitCode;
        await job.PostAsync(cmdlet =>
        {
            cmdlet.SetLastExitCode(exitCode);
            if (how == TerminalEnd.Detached) { HostOutput.Write(cmdlet, ContainerText.DetachedFrom(container.Name), "detached"); }
        });
    }

    /// <summary>Makes a program that draws the screen draw it again: only a change of size tells it to.</summary>
    public async Task RedrawAsync()
    {
        TerminalSize size = RawTerminal.Size;
        try { await engine.Containers.ResizeAsync(container.Id, new TerminalSize(size.Columns + 1, size.Rows + 1), job.Token); }
        catch (DockerEngineException) { } // it has ended; what follows tells
    }
}
