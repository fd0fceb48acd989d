using System;
using System.Collections.Generic;
using PSDockerTools.Text;

namespace PSDockerTools.Binding;

/// <summary>Takes a span of time: seconds, 1m30s, a TimeSpan.</summary>
public sealed class DurationArgumentAttribute : SpecArgumentAttribute<Duration>
{
    /// <summary>Whether -1 is taken, which to docker is for ever.</summary>
    public bool AllowForever { get; set; }

    private protected override string Kind => "a span of time";

    private protected override IEnumerable<Duration> Parse(string text) => [Checked(new Duration(text))];

    private protected override IEnumerable<Duration>? Convert(object value) => value is TimeSpan span ? [Checked(new Duration(span))] : null;

    private protected override string NumberText(object number) => Text(number);

    private Duration Checked(Duration duration) => duration.Value >= TimeSpan.Zero || (AllowForever && duration.IsForever)
        ? duration
        : throw new FormatException(TimeSpecText.NegativeDuration(duration.ToString()));
}
