using System;
using System.Buffers;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;

namespace PSDockerTools.Containers;

/// <summary>What the pipeline gives to a command in a container: a line for each object, bytes as they are.</summary>
/// <param name="linger">How long its end is put off after the last of it.</param>
/// <param name="terminal">Whether the command reads it from a terminal, which has no end of file but Ctrl-D.</param>
internal sealed class StandardInput(TimeSpan linger = default, bool terminal = false)
{
    /// <summary>Ctrl-D ends the input at the beginning of a line. After a part of a line the first only hands that part over.</summary>
    private static readonly byte[] s_endOfTerminal = [4], s_endOfPart = [4, 4];
    private const int Limit = 1024 * 1024; // a command that reads slowly holds the pipeline back
    private static readonly TimeSpan s_gather = TimeSpan.FromMilliseconds(5);
    private readonly object _lock = new();
    private readonly SemaphoreSlim _arrived = new(0);
    private readonly SemaphoreSlim _taken = new(0);
    private ArrayBufferWriter<byte> _filled = new();
    private ArrayBufferWriter<byte> _sending = new();
    private bool _single;
    private bool _ended;

    /// <summary>Takes it, and says whether there is room for more. What the command no longer reads is dropped, as a shell's pipe would.</summary>
    public bool Write(object? value)
    {
        lock (_lock)
        {
            if (_ended) { return true; }
            bool idle = _filled.WrittenCount == 0;
            Encode(value);
            if (idle && _filled.WrittenCount > 0) { _arrived.Release(); }
            return _filled.WrittenCount < Limit;
        }
    }

    /// <summary>Waits for room.</summary>
    public async Task<bool> MakeRoomAsync(CancellationToken cancel)
    {
        while (true)
        {
            lock (_lock)
            {
                if (_ended || _filled.WrittenCount < Limit) { return true; }
            }
            await _taken.WaitAsync(cancel);
        }
    }

    public void End()
    {
        lock (_lock)
        {
            if (_ended) { return; }
            _ended = true;
        }
        _arrived.Release();
        _taken.Release();
    }

    /// <summary>Copies it to the command until it ends, and then ends the command's input.</summary>
    public async Task CopyToAsync(IContainerStream stream, CancellationToken cancel)
    {
        bool inLine = false;
        try
        {
            while (true)
            {
                await _arrived.WaitAsync(cancel);
                if (_single) { await Task.Delay(s_gather, cancel); } // of bytes that come one by one each would be sent alone
                if (Take() is not { Length: > 0 } bytes)
                {
                    if (linger > TimeSpan.Zero) { await Task.Delay(linger, cancel); }
                    // Closed, the input of a terminal would end the output, too (moby, container/stream/attach.go).
                    await (terminal ? stream.WriteAsync(inLine ? s_endOfPart : s_endOfTerminal, cancel) : stream.CloseInputAsync(cancel));
                    return;
                }
                inLine = bytes.Span[^1] != '\n';
                await stream.WriteAsync(bytes, cancel);
            }
        }
        catch (Exception e) when (e is IOException or DockerException or ObjectDisposedException)
        {
            // The command has ended or closed its input; how it ended is told by its exit code.
        }
        finally { End(); }
    }

    /// <summary>What has come since the last time; good until the next. Nothing when there will be no more.</summary>
    private ReadOnlyMemory<byte> Take()
    {
        lock (_lock)
        {
            (_filled, _sending) = (_sending, _filled);
            _filled.ResetWrittenCount();
            _single = false;
            if (_taken.CurrentCount == 0) { _taken.Release(); }
            return _sending.WrittenMemory;
        }
    }

    private void Encode(object? value)
    {
        object? plain = value is PSObject wrapped ? wrapped.BaseObject : value;
        switch (plain)
        {
            case byte one:
                _filled.Write([one]);
                _single = true;
                break;
            case byte[] bytes:
                _filled.Write(bytes);
                break;
            case IEnumerable<byte> bytes:
                _filled.Write(bytes.ToArray());
                break;
            case object[] many: // Get-Content -ReadCount gives these, of lines and of bytes
                foreach (object one in many) { Encode(one); }
                break;
            default:
                string text = (string)LanguagePrimitives.ConvertTo(value, typeof(string), CultureInfo.InvariantCulture);
                Encoding.UTF8.GetBytes(text, _filled);
                _filled.Write("\n"u8);
                break;
        }
    }
}
