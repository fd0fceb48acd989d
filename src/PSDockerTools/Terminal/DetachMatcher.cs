using System;
using System.Collections.Generic;

namespace PSDockerTools.Terminal;

/// <summary>Looks for the keys that leave a terminal in what is typed. Their beginning is held back until it is known what it was.</summary>
internal sealed class DetachMatcher(IReadOnlyList<byte> keys)
{
    private readonly List<byte> _pass = [];
    private int _matched;

    /// <summary>Takes what was typed; gives what is to be passed on, and whether the keys were all there.</summary>
    public bool Take(ReadOnlySpan<byte> typed, out byte[] pass)
    {
        _pass.Clear();
        foreach (byte key in typed)
        {
            if (key == keys[_matched])
            {
                if (++_matched < keys.Count) { continue; }
                _matched = 0;
                pass = [.. _pass];
                return true;
            }
            for (int held = 0; held < _matched; held++) { _pass.Add(keys[held]); }
            _matched = 0;
            if (key == keys[0]) { _matched = 1; }
            else { _pass.Add(key); }
        }
        pass = [.. _pass];
        return false;
    }
}
