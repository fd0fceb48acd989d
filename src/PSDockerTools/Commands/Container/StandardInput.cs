using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Management.Automation;
using System.Text;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using PSDockerTools.Engine;

namespace PSDockerTools.Commands;

/// <summary>What the pipeline gives to a command in a container: a line for each object, bytes as they are.</summary>
internal sealed class StandardInput
{
    private readonly Channel<byte[]> _bytes = Channel.CreateBounded<byte[]>(64); // a command that reads slowly holds the pipeline back

    /// <summary>Waits for room. What the command no longer reads is dropped, as a shell's pipe would.</summary>
    public async Task<bool> WriteAsync(object? value, CancellationToken cancel)
    {
        byte[] bytes = Encode(value);
        while (await _bytes.Writer.WaitToWriteAsync(cancel))
        {
            if (_bytes.Writer.TryWrite(bytes)) { return true; }
        }
        return false;
    }

    public void End() => _bytes.Writer.TryComplete();

    /// <summary>Copies it to the command until it ends, and then ends the command's input.</summary>
    public async Task CopyToAsync(IContainerStream stream, CancellationToken cancel)
    {
        try
        {
            await foreach (byte[] bytes in _bytes.Reader.ReadAllAsync(cancel)) { await stream.WriteAsync(bytes, cancel); }
            await stream.CloseInputAsync(cancel);
        }
        catch (Exception e) when (e is IOException or DockerEngineException or ObjectDisposedException)
        {
            // The command has ended or closed its input; how it ended is told by its exit code.
        }
        finally
        {
            End();
            while (_bytes.Reader.TryRead(out _)) { }
        }
    }

    private static byte[] Encode(object? value)
    {
        object? plain = value is PSObject wrapped ? wrapped.BaseObject : value;
        return plain switch
        {
            byte[] bytes => bytes,
            byte one => [one],
            IEnumerable<byte> bytes => [.. bytes],
            _ => Encoding.UTF8.GetBytes((string)LanguagePrimitives.ConvertTo(value, typeof(string), CultureInfo.InvariantCulture) + "\n"),
        };
    }
}
