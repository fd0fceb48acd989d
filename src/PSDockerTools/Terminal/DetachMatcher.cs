using System;
using System.Collections.Generic;

namespace PSDockerTools.Terminal;

/// <summary>Finds the detach key sequence in the input. The keys of a partial match are held back until it is clear whether it is complete.</summary>
internal sealed class DetachMatcher(IReadOnlyList<byte> keys)
{
    private readonly List<byte> _output = [];
    private int _matched;

    /// <summary>
    /// Processes input. Returns true if the detach sequence is complete; <paramref name="output"/> is the input to send to the container.
    /// </summary>
    public bool Take(ReadOnlySpan<byte> input, out byte[] output)
    {
        _output.Clear();
        foreach (byte key in input)
        {
            if (key == keys[_matched])
            {
                if (++_matched < keys.Count) { continue; }
                _matched = 0;
                output = [.. _output];
                return true;
            }
            for (int held = 0; held < _matched; held++) { _output.Add(keys[held]); }
            _matched = 0;
            if (key == keys[0]) { _matched = 1; }
            else { _output.Add(key); }
        }
        output = [.. _output];
        return false;
    }
}
