using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace PSDockerTools.Acceptance;

/// <summary>A PowerShell in a process of its own: the one of eng/Shell, which is there wherever these tests are.</summary>
internal static class Child
{
    private static readonly string s_shell = Directory
        .GetFiles(Path.Combine(Place.Repository, "eng", "Shell", "bin"), "PSDockerTools.Shell.dll", SearchOption.AllDirectories)
        .OrderByDescending(File.GetLastWriteTimeUtc)
        .First();

    /// <summary>Runs a script with the module; gives all that it says.</summary>
    public static Task<string> RunAsync(string script, string? module = null) => StartAsync("dotnet", s_shell, "-Command", WithModule(script, module));

    /// <summary>The same without root's right to read everything, for tests of what may not be read.</summary>
    public static Task<string> RunUnprivilegedAsync(string script) => Environment.UserName == "root"
        ? StartAsync(
            "setpriv", "--bounding-set", "-dac_override,-dac_read_search", "--inh-caps", "-dac_override,-dac_read_search", "dotnet", s_shell, "-Command", WithModule(script, null))
        : RunAsync(script);

    /// <summary>Runs a program that must succeed.</summary>
    public static async Task<string> StartAsync(string program, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        using Process child = Process.Start(start) ?? throw new IOException($"{program} did not start.");
        child.StandardInput.Close();
        Task<string> errors = child.StandardError.ReadToEndAsync();
        string output = await child.StandardOutput.ReadToEndAsync() + await errors;
        await child.WaitForExitAsync();
        Assert.True(child.ExitCode == 0, $"{program} {string.Join(' ', arguments)}\n{output}");
        return output;
    }

    private static string WithModule(string script, string? module) => $"Import-Module '{module ?? Place.Module}'; {script}";
}
