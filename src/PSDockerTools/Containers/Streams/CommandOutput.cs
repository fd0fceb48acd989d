using System.Buffers;
using System.Collections.Generic;
using System.Diagnostics;
using System.Management.Automation;
using System.Text;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Cmdlets;
using PSDockerTools.Errors;
using PSDockerTools.Pipeline;

namespace PSDockerTools.Containers;

/// <summary>Takes what one command in one container writes, and its exit code, to where the cmdlet's user wants it.</summary>
internal sealed class CommandOutput(PipelineJob job, DockerContainer container, OutputShape shape)
{
    private const int TailLength = 10; // lines of stderr that an error shows
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly List<string> _output = [];
    private readonly List<string> _error = [];
    private readonly Queue<string> _tail = new();
    private readonly ArrayBufferWriter<byte> _bytes = new();

    /// <summary>Passes on what comes, as it comes, until there is no more.</summary>
    public async Task CopyAsync(IContainerStream stream)
    {
        if (shape is OutputShape.Text or OutputShape.Chunks or OutputShape.Bytes)
        {
            await CopyBytesAsync(stream);
            return;
        }
        await foreach (ContainerLine line in stream.ReadLinesAsync(job.Token))
        {
            if (line.Stream == DockerStream.StandardError) { Remember(line.Text); }
            await PassOnAsync(line);
        }
    }

    /// <summary>Says how it ended: $LASTEXITCODE, and an error where the code is not 0 and nobody asked for a result.</summary>
    public async Task FinishAsync(int exitCode)
    {
        await job.PostAsync(cmdlet => cmdlet.SetLastExitCode(exitCode));
        if (shape == OutputShape.Result)
        {
            await job.WriteAsync(new DockerCommandResult(container.Home)
            {
                Container = container.Name,
                ExitCode = exitCode,
                Output = new DockerLines(_output),
                Error = new DockerLines(_error),
                Duration = _clock.Elapsed,
            });
        }
        else if (exitCode != 0)
        {
            throw new CommandException(
                nameof(ContainerMessages.ContainerExitCode),
                ErrorCategory.FromStdErr,
                new DockerContainerExitException(
                    DockerErrorKind.ExitCode, container.Home, ContainerMessages.ContainerExitCode(container.Name, exitCode, _tail), container.Name, exitCode),
                container);
        }
    }

    /// <summary>The end of a command whose container the engine has an error for. A result still has the command's own exit code.</summary>
    public async Task FailAsync(int exitCode, int failed, CommandException failure)
    {
        if (shape == OutputShape.Result) { await FinishAsync(exitCode); }
        await job.PostAsync(cmdlet => cmdlet.SetLastExitCode(failed));
        throw failure;
    }

    /// <summary>What to say where the engine could not start the command: its sentence, and the exit code that the docker CLI would have.</summary>
    public async Task RefuseAsync(DockerException refusal, int exitCode)
    {
        if (shape == OutputShape.Result)
        {
            _error.Add(refusal.Message);
            await FinishAsync(exitCode);
            return;
        }
        await job.PostAsync(cmdlet => cmdlet.SetLastExitCode(exitCode));
        throw new DockerContainerExitException(refusal.Kind, container.Home, refusal.Text, container.Name, exitCode, refusal);
    }

    private async Task CopyBytesAsync(IContainerStream stream)
    {
        await foreach (ContainerPiece piece in stream.ReadPiecesAsync(job.Token))
        {
            if (piece.ErrorLine is string line)
            {
                Remember(line);
                await PassOnAsync(new ContainerLine(DockerStream.StandardError, line));
            }
            else if (shape == OutputShape.Chunks) { await job.WriteAsync(piece.Output.ToArray()); } // one object: WriteObject does not take arrays apart
            else { _bytes.Write(piece.Output.Span); }
        }
        if (_bytes.WrittenCount == 0) { return; }
        await job.WriteAsync(shape == OutputShape.Text ? Encoding.UTF8.GetString(_bytes.WrittenSpan) : _bytes.WrittenSpan.ToArray());
    }

    private ValueTask PassOnAsync(ContainerLine line)
    {
        switch (shape)
        {
            case OutputShape.Lines:
                return job.WriteAsync(new DockerLogLine { Container = container.Name, Stream = line.Stream, Text = line.Text, Engine = container.Engine });
            case OutputShape.Result:
                (line.Stream == DockerStream.StandardError ? _error : _output).Add(line.Text);
                return ValueTask.CompletedTask;
            default:
                return line.Stream == DockerStream.StandardError
                    ? job.PostAsync(cmdlet => HostOutput.Write(cmdlet, line.Text, "stderr"))
                    : job.WriteAsync(line.Text);
        }
    }

    private void Remember(string text)
    {
        _tail.Enqueue(text);
        if (_tail.Count > TailLength) { _tail.Dequeue(); }
    }
}
