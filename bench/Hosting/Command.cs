using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Threading.Tasks;

namespace PSDockerTools.Bench.Hosting;

/// <summary>Runs programs as a shell does.</summary>
internal static class Command
{
    /// <summary>Runs a line of the system's shell to its end, and gives what it wrote.</summary>
    public static Task<string> ShellAsync(string line) => RunAsync("/bin/sh", "-c", line);

    /// <summary>Runs a script in a PowerShell process of its own: the one that all machines measure with.</summary>
    public static Task<string> PowerShellAsync(string script) => RunAsync(Path.Combine(Place.Repository, "eng", "pwsh.sh"), "-NoProfile", "-NonInteractive", "-Command", script);

    /// <summary>What a script's process takes at most, in bytes, in a PowerShell of its own with the module imported.</summary>
    public static async Task<double> PeakMemoryAsync(string script)
    {
        string output = await PowerShellAsync($$"""
            $ErrorActionPreference = 'Stop'
            Import-Module '{{Place.Module}}'
            {{script}} | Out-Null
            [IO.File]::ReadAllText('/proc/self/status') -match 'VmHWM:\s+(\d+)' | Out-Null
            $Matches[1]
            """);
        return double.Parse(output, CultureInfo.InvariantCulture) * 1024;
    }

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}\nended with {process.ExitCode}: {output}{await error}");
    }
}
