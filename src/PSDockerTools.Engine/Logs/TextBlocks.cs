using System;
using System.Collections.Generic;
using System.Text;

namespace PSDockerTools.Engine.Logs;

/// <summary>A text builder that does not copy text while it grows.</summary>
internal sealed class TextBlocks
{
    /// <summary>The maximum length of a string, in characters.</summary>
    public const int Longest = 0x3FFFFFDF;

    private const int BlockSize = 32 * 1024; // characters; keeps a block out of the large object heap
    private readonly List<ReadOnlyMemory<char>> _full = [];
    private int _length; // of the full blocks
    private char[] _block = new char[BlockSize];
    private int _count;

    /// <summary>
    /// Decodes bytes and adds the text; invalid UTF-8 becomes U+FFFD. False if the text would exceed the maximum length of a string.
    /// </summary>
    public bool TryAdd(Decoder decoder, ReadOnlySpan<byte> bytes, bool isEnd)
    {
        for (bool done = false; !done;)
        {
            decoder.Convert(bytes, _block.AsSpan(_count), isEnd, out int used, out int count, out done);
            bytes = bytes[used..];
            _count += count;
            if (BlockSize - _count < 2) { NextBlock(); } // a surrogate pair needs two
            if (_length > Longest - _count) { return false; }
        }
        return true;
    }

    public override string ToString() => string.Create(_length + _count, this, static (text, blocks) => blocks.CopyTo(text));

    private void NextBlock()
    {
        _full.Add(_block.AsMemory(0, _count));
        _length += _count;
        _block = new char[BlockSize];
        _count = 0;
    }

    private void CopyTo(Span<char> text)
    {
        foreach (ReadOnlyMemory<char> block in _full)
        {
            block.Span.CopyTo(text);
            text = text[block.Length..];
        }
        _block.AsSpan(0, _count).CopyTo(text);
    }
}
