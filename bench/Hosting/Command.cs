using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Threading.Tasks;
using PSDockerTools.Testing;

namespace PSDockerTools.Bench.Hosting;

/// <summary>Runs programs and shell commands.</summary>
internal static class Command
{
    /// <summary>Runs a command line of the system's shell and returns its output.</summary>
    public static Task<string> ShellAsync(string line) => RunAsync("/bin/sh", "-c", line);

    /// <summary>
    /// Runs a script in a separate process of the pinned PowerShell version, so that all machines measure with the same version.
    /// </summary>
    public static Task<string> PowerShellAsync(string script) => RunAsync(Path.Combine(RepositoryPaths.Repository, "eng", "pwsh.sh"), "-NoProfile", "-NonInteractive", "-Command", script);

    /// <summary>Returns the peak memory in bytes of a separate PowerShell process that imports the module and runs a script.</summary>
    public static async Task<double> PeakMemoryAsync(string script)
    {
        string output = await PowerShellAsync($$"""
            $ErrorActionPreference = 'Stop'
            Import-Module '{{RepositoryPaths.Module}}'
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
