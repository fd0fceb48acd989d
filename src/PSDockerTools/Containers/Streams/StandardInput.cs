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

/// <summary>The standard input of a command in a container: pipeline objects become lines of text; bytes are sent unchanged.</summary>
/// <param name="endDelay">The delay between the last input and the end of the input.</param>
/// <param name="terminal">True if the command reads from a TTY, where only Ctrl-D marks the end of the input.</param>
internal sealed class StandardInput(TimeSpan endDelay = default, bool terminal = false)
{
    /// <summary>
    /// Ctrl-D at the start of a line ends the input. After an incomplete line the first Ctrl-D only submits the line, so a second one is needed.
    /// </summary>
    private static readonly byte[] s_endOfInput = [4], s_endAfterPartialLine = [4, 4];
    private const int BufferLimit = 1024 * 1024; // the pipeline waits if the command reads slowly
    private static readonly TimeSpan s_collectDelay = TimeSpan.FromMilliseconds(5);
    private readonly object _lock = new();
    private readonly SemaphoreSlim _arrived = new(0);
    private readonly SemaphoreSlim _spaceFreed = new(0);
    private ArrayBufferWriter<byte> _filled = new();
    private ArrayBufferWriter<byte> _sending = new();
    private bool _hasSingleBytes;
    private bool _ended;

    /// <summary>
    /// Adds a pipeline object. Returns false if the buffer is full. After the input has ended, objects are dropped, as a shell's pipe does.
    /// </summary>
    public bool Write(object? value)
    {
        lock (_lock)
        {
            if (_ended) { return true; }
            bool idle = _filled.WrittenCount == 0;
            Encode(value);
            if (idle && _filled.WrittenCount > 0) { _arrived.Release(); }
            return _filled.WrittenCount < BufferLimit;
        }
    }

    /// <summary>Waits until the buffer has space.</summary>
    public async Task<bool> WaitForSpaceAsync(CancellationToken cancel)
    {
        while (true)
        {
            lock (_lock)
            {
                if (_ended || _filled.WrittenCount < BufferLimit) { return true; }
            }
            await _spaceFreed.WaitAsync(cancel);
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
        _spaceFreed.Release();
    }

    /// <summary>Sends the input to the command until the input ends, then closes the command's input.</summary>
    public async Task CopyToAsync(IContainerStream stream, CancellationToken cancel)
    {
        bool inLine = false;
        try
        {
            while (true)
            {
                await _arrived.WaitAsync(cancel);
                if (_hasSingleBytes) { await Task.Delay(s_collectDelay, cancel); } // sends single bytes together, not one by one
                if (Take() is not { Length: > 0 } bytes)
                {
                    if (endDelay > TimeSpan.Zero) { await Task.Delay(endDelay, cancel); }
                    // Closing the input of a TTY would also end the output (moby, container/stream/attach.go).
                    await (terminal ? stream.WriteAsync(inLine ? s_endAfterPartialLine : s_endOfInput, cancel) : stream.CloseInputAsync(cancel));
                    return;
                }
                inLine = bytes.Span[^1] != '\n';
                await stream.WriteAsync(bytes, cancel);
            }
        }
        catch (Exception e) when (e is IOException or DockerException or ObjectDisposedException)
        {
            // The command has exited or closed its input. Its exit code shows the result.
        }
        finally { End(); }
    }

    /// <summary>Returns the data since the last call, valid until the next call; empty after the end of the input.</summary>
    private ReadOnlyMemory<byte> Take()
    {
        lock (_lock)
        {
            (_filled, _sending) = (_sending, _filled);
            _filled.ResetWrittenCount();
            _hasSingleBytes = false;
            if (_spaceFreed.CurrentCount == 0) { _spaceFreed.Release(); }
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
                _hasSingleBytes = true;
                break;
            case byte[] bytes:
                _filled.Write(bytes);
                break;
            case IEnumerable<byte> bytes:
                _filled.Write(bytes.ToArray());
                break;
            case object[] many: // Get-Content -ReadCount returns arrays of lines or bytes
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
