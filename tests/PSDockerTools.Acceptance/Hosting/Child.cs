using System;
using System.Diagnostics;
using System.IO;

namespace PSDockerTools.Acceptance;

/// <summary>A pwsh of its own, which may not read what its user may not: root's right to read everything is taken away.</summary>
internal static class Child
{
    public static string Run(string script)
    {
        bool root = Environment.UserName == "root";
        ProcessStartInfo start = new(root ? "setpriv" : "pwsh") { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] arguments = ["-NoLogo", "-NoProfile", "-NonInteractive", "-Command", $"Import-Module '{Place.Module}'; {script}"];
        if (root) { arguments = ["--bounding-set", "-dac_override,-dac_read_search", "--inh-caps", "-dac_override,-dac_read_search", "pwsh", .. arguments]; }
        foreach (string argument in arguments) { start.ArgumentList.Add(argument); }
        using Process child = Process.Start(start) ?? throw new IOException("pwsh did not start.");
        System.Threading.Tasks.Task<string> errors = child.StandardError.ReadToEndAsync();
        string output = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        return output + errors.GetAwaiter().GetResult();
    }
}
