using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;

namespace PSDockerTools.Acceptance;

/// <summary>A PowerShell in a process of its own: the one of eng/pwsh.sh, the same on every machine.</summary>
internal static class Child
{
    /// <summary>The program that starts it, with the arguments of pwsh.</summary>
    public static string Program { get; } = Path.Combine(Place.Repository, "eng", "pwsh.sh");

    /// <summary>Runs a script with the module; returns all that it writes.</summary>
    public static Task<string> RunAsync(string script, string? module = null) => StartAsync(Program, ArgumentsOf(script, module));

    /// <summary>The same without root's right to read everything, for tests of what may not be read.</summary>
    public static Task<string> RunUnprivilegedAsync(string script) => Environment.UserName == "root"
        ? StartAsync("setpriv", ["--bounding-set", "-dac_override,-dac_read_search", "--inh-caps", "-dac_override,-dac_read_search", Program, .. ArgumentsOf(script, null)])
        : RunAsync(script);

    /// <summary>Runs a program that must succeed.</summary>
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
        ["-NoLogo", "-NoProfile", "-NonInteractive", "-Command", $"Import-Module '{module ?? Place.Module}'; {script}"];
}
