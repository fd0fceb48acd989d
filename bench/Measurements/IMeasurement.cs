using System.Collections.Generic;
using PSDockerTools.Bench.Hosting;

namespace PSDockerTools.Bench.Measurements;

/// <summary>A measurement. It creates its containers on the engine and removes them.</summary>
internal interface IMeasurement
{
    /// <summary>The name for running only this measurement.</summary>
    string Name { get; }

    IAsyncEnumerable<Row> MeasureAsync(RawEngine engine, Shell shell);
}
