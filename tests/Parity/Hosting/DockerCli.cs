using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace PSDockerTools.Parity;

/// <summary>The docker CLI, with a configuration and an environment of its own.</summary>
internal sealed class DockerCli(LineFolder folder)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    /// <summary>The CLI's version; null where there is none.</summary>
    public static Version? Version { get; } = FindVersion();

    /// <summary>Gives it a line, and takes down what it made of it.</summary>
    public async Task<Answer> SayAsync(Line line, RecordingEngine engine)
    {
        engine.Take();
        (int exitCode, string _, string error) = await RunAsync(["-H", engine.Endpoint.OriginalString, .. line.Words.Select(folder.Fill)], folder.Path, folder.Configuration);
        IReadOnlyList<Request> requests = engine.Take();
        if (exitCode == 0)
        {
            throw new InvalidOperationException($"{line}\ndocker ended well, which it cannot.");
        }

        string message = error.Split('\n').Select(text => text.Trim()).FirstOrDefault(text => text.Length > 0 && !text.StartsWith("WARNING", StringComparison.Ordinal)) ?? "";
        return new Answer(requests, message);
    }

    /// <summary>The flags that its help tells of.</summary>
    public static async Task<IReadOnlyList<string>> FlagsAsync(string verb)
    {
        (int _, string output, string _) = await RunAsync([verb, "--help"], Path.GetTempPath(), Path.GetTempPath());
        return [.. output.Split('\n')
            .Select(text => text.Length > 8 && text[6..8] == "--" ? text[8..].Split(' ')[0] : "")
            .Where(name => name.Length > 0 && name != "help")];
    }

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(IEnumerable<string> words, string folder, string configuration)
    {
        using Process process = Process.Start(StartOf(words, folder, configuration)) ?? throw new InvalidOperationException("docker does not start.");
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        try
        {
            await process.WaitForExitAsync().WaitAsync(s_patience);
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
        start.Environment.Clear(); // proxies, contexts and credentials are the user's own
        start.Environment["PATH"] = path;
        start.Environment["HOME"] = folder;
        start.Environment["DOCKER_CONFIG"] = configuration;
        start.Environment[LineFolder.SetVariable] = LineFolder.SetValue;
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
            return null; // there is no docker here
        }
    }
}
