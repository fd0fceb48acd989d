using System;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using PSDockerTools.Bench.Hosting;
using PSDockerTools.Testing;

namespace PSDockerTools.Bench;

/// <summary>
/// Runs two scripts alternately in a separate PowerShell process and returns the medians. Both must output the expected number of objects.
/// </summary>
internal sealed class ShellComparison(int rounds, int objects)
{
    public async Task<Comparison> RunAsync(string ours, string baseline)
    {
        string output = await Command.PowerShellAsync($$"""
            $ErrorActionPreference = 'Stop'
            Import-Module '{{RepositoryPaths.Module}}'
            foreach ($round in 0..{{rounds}}) {
                $objects = $null; [GC]::Collect() # removes the garbage of the previous run
                $our = Measure-Command { $objects = {{ours}} }
                if ($objects.Count -ne {{objects}}) { throw "$($objects.Count) objects" }
                $objects = $null; [GC]::Collect()
                $baseline = Measure-Command { $objects = {{baseline}} }
                if ($objects.Count -ne {{objects}}) { throw "$($objects.Count) objects" }
                if ($round) { [string]::Format([cultureinfo]::InvariantCulture, '{0} {1}', $our.TotalMilliseconds, $baseline.TotalMilliseconds) }
            }
            """);
        double[][] times =
        [
            .. output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray()),
        ];
        return new Comparison(AlternatingRuns.Median(times.Select(round => round[0])), AlternatingRuns.Median(times.Select(round => round[1])));
    }
}
