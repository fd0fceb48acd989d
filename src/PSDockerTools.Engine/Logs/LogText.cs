using System;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Engine.Attach;
using PSDockerTools.Engine.Http;

namespace PSDockerTools.Engine.Logs;

/// <summary>Reads a log into one string with its original line breaks.</summary>
internal sealed class LogText(EngineClient client, LogSource source, bool terminal) : ILogSink
{
    private readonly FrameReader _frames = new();
    private readonly Decoder _output = Encoding.UTF8.GetDecoder(); // one decoder per stream, because frames can split characters
    private readonly Decoder _error = Encoding.UTF8.GetDecoder();
    private readonly TextBlocks _text = new();

    public async Task<string> ReadAsync(CancellationToken cancel)
    {
        LogConnection connection = new(client, source);
        await using CancellationTokenRegistration abort = cancel.Register(connection.Abort);
        return await client.TranslatedAsync(
            () => Task.Factory.StartNew(() => Read(connection, cancel), cancel, TaskCreationOptions.LongRunning, TaskScheduler.Default), cancel);
    }

    void ILogSink.Take(ReadOnlySpan<byte> bytes, bool isLast)
    {
        if (terminal)
        {
            Add(_output, bytes, isEnd: false);
            return;
        }
        for (int position = 0; _frames.TryTake(bytes, ref position, out Range piece);)
        {
            if (_frames.Kind == FrameReader.EngineErrorKind) { throw Translate.Streamed(client.Engine, Encoding.UTF8.GetString(bytes[piece])); }
            Add(_frames.Kind == FrameReader.ErrorKind ? _error : _output, bytes[piece], isEnd: false);
        }
    }

    private string Read(LogConnection connection, CancellationToken cancel)
    {
        connection.Read(this, cancel);
        if (!_frames.IsAtEnd) { throw Translate.Disconnected(client.Engine); }
        Add(_output, [], isEnd: true);
        Add(_error, [], isEnd: true);
        return _text.ToString();
    }

    private void Add(Decoder decoder, ReadOnlySpan<byte> bytes, bool isEnd)
    {
        if (!_text.TryAdd(decoder, bytes, isEnd)) { throw new DockerException(DockerErrorKind.TooLong, client.Engine, EngineMessages.LogTooLong(source.Container)); }
    }
}
