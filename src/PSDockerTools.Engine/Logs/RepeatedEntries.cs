using System;

namespace PSDockerTools.Engine.Logs;

/// <summary>
/// Knows the entries of a log by their times when they come again: an engine whose log is rotated while it is followed may begin the new
/// file twice. Only what is known counts as repeated, since a clock may be set back.
/// </summary>
internal sealed class RepeatedEntries
{
    private const int Remembered = 8 * 1024;
    private readonly long[] _times = new long[Remembered]; // ascending, the newest last
    private int _count;

    /// <summary>Whether an entry of that time was there before; times are in nanoseconds.</summary>
    public bool IsRepeated(long time)
    {
        ReadOnlySpan<long> known = _times.AsSpan(0, _count);
        if (_count > 0 && time <= known[^1])
        {
            if (known.BinarySearch(time) >= 0) { return true; }
            _count = 0; // the clock was set back
        }
        if (_count == Remembered)
        {
            _count = Remembered / 2;
            _times.AsSpan(_count).CopyTo(_times);
        }
        _times[_count++] = time;
        return false;
    }
}
