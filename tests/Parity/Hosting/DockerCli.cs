using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace PSDockerTools.Parity;

/// <summary>The installed docker CLI, run with its own configuration and environment.</summary>
internal sealed class DockerCli(CaseDirectory folder)
{
    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(30);

    /// <summary>The version of the CLI; null if none is installed.</summary>
    public static Version? Version { get; } = FindVersion();

    /// <summary>Runs a command line and records its requests.</summary>
    public async Task<CommandResult> RunAsync(Line line, RecordingEngine engine)
    {
        engine.Take();
        (int exitCode, string _, string error) = await RunAsync(["-H", engine.Endpoint.OriginalString, .. line.Words.Select(folder.ReplacePlaceholders)], folder.Path, folder.Configuration);
        IReadOnlyList<Request> requests = engine.Take();
        if (exitCode == 0)
        {
            throw new InvalidOperationException($"{line}\ndocker succeeded, although the engine rejects every request.");
        }

        string message = error.Split('\n').Select(text => text.Trim()).FirstOrDefault(text => text.Length > 0 && !text.StartsWith("WARNING", StringComparison.Ordinal)) ?? "";
        return new CommandResult(requests, message);
    }

    /// <summary>Returns the flags in the help of a command.</summary>
    public static async Task<IReadOnlyList<string>> FlagsAsync(string verb)
    {
        (int _, string output, string _) = await RunAsync([verb, "--help"], Path.GetTempPath(), Path.GetTempPath());
        return [.. output.Split('\n')
            .Select(text => text.Length > 8 && text[6..8] == "--" ? text[8..].Split(' ')[0] : "")
            .Where(name => name.Length > 0 && name != "help")];
    }

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(IEnumerable<string> words, string folder, string configuration)
    {
        using Process process = Process.Start(StartOf(words, folder, configuration)) ?? throw new InvalidOperationException("docker cannot be started.");
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        try
        {
            await process.WaitForExitAsync().WaitAsync(s_timeout);
        }
        catch (TimeoutException)
        {
            process.Kill(true);
            throw;
        }

        return (process.ExitCode, await output, await error);
    }

    private static ProcessStartInfo StartOf(IEnumerable<string> words, string folder, string configuration)
    {
        ProcessStartInfo start = new("docker", words)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string? path = start.Environment["PATH"];
        start.Environment.Clear(); // excludes the user's proxies, contexts and credentials
        start.Environment["PATH"] = path;
        start.Environment["HOME"] = folder;
        start.Environment["DOCKER_CONFIG"] = configuration;
        start.Environment[CaseDirectory.SetVariable] = CaseDirectory.SetValue;
        return start;
    }

    private static Version? FindVersion()
    {
        try
        {
            using Process process = Process.Start(StartOf(["--version"], Path.GetTempPath(), Path.GetTempPath()))!;
            process.StandardInput.Close();
            string output = process.StandardOutput.ReadToEnd();
            string text = output.StartsWith("Docker version ", StringComparison.Ordinal) ? output.Split(' ', ',')[2] : "";
            return System.Version.TryParse(text.Split('-', '+')[0], out Version? version) ? version : null;
        }
        catch (Win32Exception)
        {
            return null; // no docker CLI is installed
        }
    }
}
