using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Text;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Containers;
using ScriptedEngine;
using Xunit;

namespace PSDockerTools.Engine.Tests;

public sealed class ExecTests : EngineTest
{
    private const string Sentence = "OCI runtime exec failed: exec: \"nope\": executable file not found in $PATH: unknown";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_command_that_did_not_start_is_an_error_with_the_engines_sentence(bool terminal)
    {
        Script(Sentence + "\r\n", """{"Running":false,"ExitCode":126,"Pid":0}""", terminal);
        await using IContainerStream stream = await Engine.Execs.StartAsync("e", terminal, None);
        DockerException refusal = await FailsAsync(() => AllAsync(stream));
        Assert.Equal((DockerErrorKind.NotStarted, Sentence), (refusal.Kind, refusal.Message));
    }

    [Theory]
    [InlineData("""{"Running":true,"ExitCode":null,"Pid":0}""")] // it has just begun
    [InlineData("""{"Running":false,"ExitCode":126,"Pid":77}""")] // it said so itself
    [InlineData("""{"Running":false,"ExitCode":0,"Pid":0}""")]
    public async Task What_a_command_says_is_output_even_where_it_ends_like_a_refusal(string state)
    {
        Script("a line\r\n", state, terminal: false);
        await using IContainerStream stream = await Engine.Execs.StartAsync("e", terminal: false, None);
        Assert.Equal(["a line"], await AllAsync(stream));
    }

    [Fact]
    public async Task Without_that_end_the_engine_is_not_asked()
    {
        Script("a line\n", """{"Running":false,"ExitCode":126,"Pid":0}""", terminal: false);
        await using IContainerStream stream = await Engine.Execs.StartAsync("e", terminal: false, None);
        Assert.Equal(["a line"], await AllAsync(stream));
        Assert.DoesNotContain(Daemon.Requests, request => request.Path == "/exec/e/json");
    }

    [Fact]
    public async Task Output_comes_as_bytes_and_errors_as_lines()
    {
        byte[] output = [0, 255, 10, 13, 128];
        Daemon.On("POST /exec/e/start", async exchange =>
        {
            await exchange.UpgradeAsync();
            await exchange.RawAsync(Frame(2, "bad "u8));
            await exchange.RawAsync(Frame(1, output));
            await exchange.RawAsync(Frame(2, "thing\nlast"u8));
            exchange.Close();
        });
        await using IContainerStream stream = await Engine.Execs.StartAsync("e", terminal: false, None);
        List<byte> bytes = [];
        List<string> lines = [];
        await foreach (ContainerPiece piece in stream.ReadPiecesAsync(None))
        {
            if (piece.ErrorLine is string line) { lines.Add(line); }
            else { bytes.AddRange(piece.Output.Span); }
        }
        Assert.Equal(output, bytes);
        Assert.Equal(["bad thing", "last"], lines);
    }

    private void Script(string output, string state, bool terminal) => Daemon
        .On("GET /exec/e/json", Replies.Json(state))
        .On("POST /exec/e/start", async exchange =>
        {
            await exchange.UpgradeAsync();
            byte[] bytes = Encoding.UTF8.GetBytes(output);
            await exchange.RawAsync(terminal ? bytes : Frame(1, bytes));
            exchange.Close();
        });

    private static byte[] Frame(byte kind, ReadOnlySpan<byte> bytes)
    {
        byte[] frame = new byte[8 + bytes.Length];
        frame[0] = kind;
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(4), bytes.Length);
        bytes.CopyTo(frame.AsSpan(8));
        return frame;
    }

    private static async Task<string[]> AllAsync(IContainerStream stream)
    {
        List<string> lines = [];
        await foreach (ContainerLine line in stream.ReadLinesAsync(None)) { lines.Add(line.Text); }
        return [.. lines];
    }
}
