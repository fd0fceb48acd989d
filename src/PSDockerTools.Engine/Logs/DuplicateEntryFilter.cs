using System;

namespace PSDockerTools.Engine.Logs;

/// <summary>
/// Detects entries that the engine sends twice: when a log is rotated while it is followed, the engine may send the beginning of the new
/// file again. Only entries with a known timestamp count as duplicates, because the clock may be set back.
/// </summary>
internal sealed class DuplicateEntryFilter
{
    private const int Capacity = 8 * 1024;
    private readonly long[] _times = new long[Capacity]; // ascending, the newest last
    private int _count;

    /// <summary>Checks whether an entry with this timestamp was already received. Timestamps are in nanoseconds.</summary>
    public bool IsDuplicate(long time)
    {
        ReadOnlySpan<long> known = _times.AsSpan(0, _count);
        if (_count > 0 && time <= known[^1])
        {
            if (known.BinarySearch(time) >= 0) { return true; }
            _count = 0; // the clock was set back
        }
        if (_count == Capacity)
        {
            _count = Capacity / 2;
            _times.AsSpan(_count).CopyTo(_times);
        }
        _times[_count++] = time;
        return false;
    }
}
