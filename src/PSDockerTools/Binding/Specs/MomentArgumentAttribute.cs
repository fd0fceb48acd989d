using System;
using System.Collections.Generic;

namespace PSDockerTools.Binding;

/// <summary>Takes a point in time: a DateTime, a date, 10m for ten minutes ago.</summary>
public sealed class MomentArgumentAttribute : SpecArgumentAttribute<Moment>
{
    private protected override string Kind => "a point in time";

    private protected override IEnumerable<Moment> Parse(string text) => [new Moment(text)];

    private protected override IEnumerable<Moment>? Convert(object value) => value switch
    {
        DateTime time => [new Moment(time)],
        DateTimeOffset time => [new Moment(time)],
        TimeSpan ago => [new Moment(ago)],
        _ => null,
    };

    private protected override string NumberText(object number) => Text(number);
}
