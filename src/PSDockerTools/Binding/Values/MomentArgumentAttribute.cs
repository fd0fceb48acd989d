using System;
using System.Collections.Generic;

namespace PSDockerTools.Binding;

/// <summary>Converts points in time: a DateTime, a date, or an age such as 10m.</summary>
internal sealed class MomentArgumentAttribute : SpecTransformationAttribute<Moment>
{
    protected override IEnumerable<Moment>? Convert(object value) => value switch
    {
        DateTime time => [new Moment(time)],
        DateTimeOffset time => [new Moment(time)],
        TimeSpan ago => [new Moment(ago)],
        _ => null,
    };
}
