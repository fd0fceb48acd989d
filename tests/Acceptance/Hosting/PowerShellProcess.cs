using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;

namespace PSDockerTools.Acceptance;

/// <summary>Runs PowerShell in a separate process: the version that eng/pwsh.sh provides, the same on every machine.</summary>
internal static class PowerShellProcess
{
    /// <summary>The script that starts pwsh; it takes the arguments of pwsh.</summary>
    public static string Program { get; } = Path.Combine(TestEnvironment.Repository, "eng", "pwsh.sh");

    /// <summary>Runs a script with the module imported and returns all output.</summary>
    public static Task<string> RunAsync(string script, string? module = null) => StartAsync(Program, ArgumentsOf(script, module));

    /// <summary>Runs a script without root's permission to read every file, for tests of unreadable files.</summary>
    public static Task<string> RunUnprivilegedAsync(string script) => Environment.UserName == "root"
        ? StartAsync("setpriv", ["--bounding-set", "-dac_override,-dac_read_search", "--inh-caps", "-dac_override,-dac_read_search", Program, .. ArgumentsOf(script, null)])
        : RunAsync(script);

    /// <summary>Runs a program, which must succeed.</summary>
    public static async Task<string> StartAsync(string program, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        start.Environment["NO_COLOR"] = "1";
        using Process child = Process.Start(start) ?? throw new IOException($"{program} did not start.");
        child.StandardInput.Close();
        Task<string> errors = child.StandardError.ReadToEndAsync();
        string output = await child.StandardOutput.ReadToEndAsync() + await errors;
        await child.WaitForExitAsync();
        Assert.True(child.ExitCode == 0, $"{program} {string.Join(' ', arguments)}\n{output}");
        return output;
    }

    private static string[] ArgumentsOf(string script, string? module) =>
        ["-NoLogo", "-NoProfile", "-NonInteractive", "-Command", $"Import-Module '{module ?? TestEnvironment.Module}'; {script}"];
}
