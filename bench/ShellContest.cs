using System;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using PSDockerTools.Bench.Hosting;

namespace PSDockerTools.Bench;

/// <summary>Runs two scripts by turns in a PowerShell of its own, both of which must give so many objects, and takes the medians.</summary>
internal sealed class ShellContest(int rounds, int objects)
{
    public async Task<Comparison> RunAsync(string ours, string theirs)
    {
        string output = await Command.PowerShellAsync($$"""
            $ErrorActionPreference = 'Stop'
            Import-Module '{{Place.Module}}'
            foreach ($round in 0..{{rounds}}) {
                $objects = $null; [GC]::Collect() # neither is to pay for what the other left
                $our = Measure-Command { $objects = {{ours}} }
                if ($objects.Count -ne {{objects}}) { throw "$($objects.Count) objects" }
                $objects = $null; [GC]::Collect()
                $their = Measure-Command { $objects = {{theirs}} }
                if ($objects.Count -ne {{objects}}) { throw "$($objects.Count) objects" }
                if ($round) { [string]::Format([cultureinfo]::InvariantCulture, '{0} {1}', $our.TotalMilliseconds, $their.TotalMilliseconds) }
            }
            """);
        double[][] times =
        [
            .. output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray()),
        ];
        return new Comparison(Contest.Median(times.Select(round => round[0])), Contest.Median(times.Select(round => round[1])));
    }
}
