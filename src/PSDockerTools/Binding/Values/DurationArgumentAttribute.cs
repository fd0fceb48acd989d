using System;
using System.Collections.Generic;
using System.Linq;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools.Binding;

/// <summary>Converts durations: seconds, 1m30s, a TimeSpan.</summary>
internal sealed class DurationArgumentAttribute : SpecTransformationAttribute<Duration>
{
    /// <summary>True if the parameter accepts -1, which docker uses for no time limit.</summary>
    public bool AllowForever { get; set; }

    protected override IEnumerable<Duration> Parse(string text) => base.Parse(text).Select(Checked);

    protected override IEnumerable<Duration>? Convert(object value) => value is TimeSpan span ? [Checked(new Duration(span))] : null;

    private Duration Checked(Duration duration) => duration.Value >= TimeSpan.Zero || (AllowForever && duration.IsForever)
        ? duration
        : throw new InvalidValueException(UnitMessages.NegativeDuration(duration.ToString()));
}
