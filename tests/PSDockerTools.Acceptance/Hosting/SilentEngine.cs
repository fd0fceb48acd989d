using System;
using System.IO;
using System.Net.Sockets;

namespace PSDockerTools.Acceptance;

/// <summary>A socket that takes connections and never says a word.</summary>
internal sealed class SilentEngine : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;
    private readonly Socket _socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);

    public SilentEngine()
    {
        _socket.Bind(new UnixDomainSocketEndPoint(Path.Combine(_folder, "docker.sock")));
        _socket.Listen(); // the kernel takes connections by itself
    }

    public string Uri => $"unix://{_folder}/docker.sock";

    public void Dispose()
    {
        _socket.Dispose();
        Directory.Delete(_folder, true);
    }
}
