using System;
using System.IO.Pipes;
using System.Threading;
using System.Threading.Tasks;

namespace PSDockerTools.Engine.Transport;

/// <summary>Opens connections over a named pipe on Windows: <c>npipe:////./pipe/docker_engine</c>.</summary>
internal sealed class PipeDialer : Dialer
{
    private const int Patience = 10_000; // milliseconds; the engine creates the instances of its pipe one at a time
    private readonly string _server;
    private readonly string _name;

    public PipeDialer(EngineEndpoint engine)
    {
        string[] parts = engine.Uri.LocalPath.Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries);
        (_server, _name) = parts is [string server, _, .. string[] name] ? (server, string.Join('\\', name)) : (".", "docker_engine");
    }

    public override async ValueTask<Connection> DialAsync(CancellationToken cancel)
    {
        NamedPipeClientStream pipe = Create();
        try
        {
            await pipe.ConnectAsync(Patience, cancel);
            return new PipeConnection(pipe);
        }
        catch
        {
            await pipe.DisposeAsync();
            throw;
        }
    }

    public override Connection Dial()
    {
        NamedPipeClientStream pipe = Create();
        try
        {
            pipe.Connect(Patience);
            return new PipeConnection(pipe);
        }
        catch
        {
            pipe.Dispose();
            throw;
        }
    }

    private NamedPipeClientStream Create() => new(_server, _name, PipeDirection.InOut, PipeOptions.Asynchronous);

    /// <summary>A connection over a named pipe. A pipe has no half-close; the engine treats an empty message as one (go-winio).</summary>
    private sealed class PipeConnection(NamedPipeClientStream pipe) : Connection(pipe)
    {
        public override ValueTask CloseWriteAsync(CancellationToken cancel) => pipe.WriteAsync(ReadOnlyMemory<byte>.Empty, cancel);

        public override void Abort() => pipe.Dispose();
    }
}
