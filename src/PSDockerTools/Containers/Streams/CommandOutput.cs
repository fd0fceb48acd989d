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

/// <summary>Writes the output and the exit code of a command in a container in the form that the cmdlet's user selected.</summary>
internal sealed class CommandOutput(PipelineJob job, DockerContainer container, OutputShape shape)
{
    private const int TailLength = 10; // the number of stderr lines in an error message
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly List<string> _output = [];
    private readonly List<string> _error = [];
    private readonly Queue<string> _tail = new();
    private readonly ArrayBufferWriter<byte> _bytes = new();

    /// <summary>Writes the output as it arrives, until the streams end.</summary>
    public async Task CopyAsync(IContainerStream stream)
    {
        if (shape is OutputShape.Text or OutputShape.Chunks or OutputShape.Bytes)
        {
            await CopyBytesAsync(stream);
            return;
        }
        await foreach (ContainerLine line in stream.ReadLinesAsync(job.Token))
        {
            if (line.Stream == DockerStream.StandardError) { AddToTail(line.Text); }
            await WriteLineAsync(line);
        }
    }

    /// <summary>Sets $LASTEXITCODE. Writes the result object if one was requested; otherwise an exit code other than 0 is an error.</summary>
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

    /// <summary>
    /// Completes a command whose container exited with an error of the engine. A result object still has the command's own exit code.
    /// </summary>
    public async Task FailAsync(int exitCode, int failureExitCode, CommandException failure)
    {
        if (shape == OutputShape.Result) { await FinishAsync(exitCode); }
        await job.PostAsync(cmdlet => cmdlet.SetLastExitCode(failureExitCode));
        throw failure;
    }

    /// <summary>Completes a command that the engine could not start, with the engine's message and the docker CLI's exit code.</summary>
    public async Task FailToStartAsync(DockerException failure, int exitCode)
    {
        if (shape == OutputShape.Result)
        {
            _error.Add(failure.Message);
            await FinishAsync(exitCode);
            return;
        }
        await job.PostAsync(cmdlet => cmdlet.SetLastExitCode(exitCode));
        throw new DockerContainerExitException(failure.Kind, container.Home, failure.Text, container.Name, exitCode, failure);
    }

    private async Task CopyBytesAsync(IContainerStream stream)
    {
        await foreach (ContainerPiece piece in stream.ReadPiecesAsync(job.Token))
        {
            if (piece.ErrorLine is string line)
            {
                AddToTail(line);
                await WriteLineAsync(new ContainerLine(DockerStream.StandardError, line));
            }
            // One object: WriteObject does not enumerate arrays.
            else if (shape == OutputShape.Chunks) { await job.WriteAsync(piece.Output.ToArray()); }
            else { _bytes.Write(piece.Output.Span); }
        }
        if (_bytes.WrittenCount == 0) { return; }
        await job.WriteAsync(shape == OutputShape.Text ? Encoding.UTF8.GetString(_bytes.WrittenSpan) : _bytes.WrittenSpan.ToArray());
    }

    private ValueTask WriteLineAsync(ContainerLine line)
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

    private void AddToTail(string text)
    {
        _tail.Enqueue(text);
        if (_tail.Count > TailLength) { _tail.Dequeue(); }
    }
}
