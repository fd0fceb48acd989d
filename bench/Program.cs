using System;
using System.Collections.Generic;
using System.Linq;
using PSDockerTools.Bench;
using PSDockerTools.Bench.Hosting;
using PSDockerTools.Bench.Measurements;

IMeasurement[] all = [new ContainerList(), new ContainerDetail(), new ContainerStop(), new ContainerExec(), new ContainerLog(), new ContextBuild(), new ModuleImport()];
bool write = args.Contains("--write");
string[] names = [.. args.Where(word => word != "--write")];
if (names.FirstOrDefault(name => all.All(one => one.Name != name)) is string unknown)
{
    Console.Error.WriteLine($"Unknown measurement '{unknown}'. Available: {string.Join(", ", all.Select(one => one.Name))}");
    return 2;
}

List<Row> rows = [];
using RawEngine engine = new();
using Shell shell = new();
foreach (IMeasurement one in all.Where(one => names.Length == 0 || names.Contains(one.Name)))
{
    await foreach (Row row in one.MeasureAsync(engine, shell))
    {
        rows.Add(row);
        Console.WriteLine(Report.Line(row));
    }
}
if (write) { await Report.WriteAsync(rows); }
return 0;
