using System;
using System.IO;
using System.IO.Pipes;
using System.Threading;
using System.Threading.Tasks;

namespace PSDockerTools.Engine.Transport;

/// <summary>Opens connections over a named pipe of Windows: <c>npipe:////./pipe/docker_engine</c>.</summary>
internal sealed class PipeDialer : Dialer
{
    private const int Patience = 10_000; // milliseconds; the engine makes its pipe's instances one by one
    private readonly string _server;
    private readonly string _name;

    public PipeDialer(Uri endpoint)
    {
        string[] parts = endpoint.LocalPath.Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries);
        (_server, _name) = parts is [string server, _, .. string[] name] ? (server, string.Join('\\', name)) : (".", "docker_engine");
    }

    public override async ValueTask<Carrier> DialAsync(CancellationToken cancel)
    {
        NamedPipeClientStream pipe = Create();
        try
        {
            await pipe.ConnectAsync(Patience, cancel);
            return new PipeCarrier(pipe);
        }
        catch
        {
            await pipe.DisposeAsync();
            throw;
        }
    }

    public override Carrier Dial()
    {
        NamedPipeClientStream pipe = Create();
        try
        {
            pipe.Connect(Patience);
            return new PipeCarrier(pipe);
        }
        catch
        {
            pipe.Dispose();
            throw;
        }
    }

    private NamedPipeClientStream Create() => new(_server, _name, PipeDirection.InOut, PipeOptions.Asynchronous);

    /// <summary>A pipe knows no half-close; to the engine an empty message is one (go-winio).</summary>
    private sealed class PipeCarrier(NamedPipeClientStream pipe) : Carrier
    {
        public override Stream Stream => pipe;

        public override bool Gathers => false;

        public override void CloseWrite() => pipe.Write([]);

        public override void Abort() => pipe.Dispose();
    }
}
