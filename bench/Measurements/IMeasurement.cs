using System.Collections.Generic;
using PSDockerTools.Bench.Hosting;

namespace PSDockerTools.Bench.Measurements;

/// <summary>One thing that is measured. It makes what it needs on the engine, and removes it.</summary>
internal interface IMeasurement
{
    /// <summary>What to call it by, to run it alone.</summary>
    string Name { get; }

    IAsyncEnumerable<Row> MeasureAsync(RawEngine engine, Shell shell);
}
