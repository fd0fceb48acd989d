using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using PSDockerTools.Binding;
using PSDockerTools.Cmdlets;
using PSDockerTools.DockerCli;
using PSDockerTools.Errors;

namespace PSDockerTools.CommandGuard;

/// <summary>The base of the cmdlets that take a container's command behind its image or name.</summary>
public abstract partial class WordsCmdlet : EngineCmdlet
{
    /// <summary>
    /// The command and its arguments. Put -- before it where one of its words begins with a dash:
    /// <c>Invoke-DockerRun alpine -- ls -la /</c>
    /// </summary>
    [Parameter(Position = 1, ValueFromRemainingArguments = true)]
    public object[] Command { get; set; } = [];

    /// <summary>The words of the command.</summary>
    private protected IReadOnlyList<string> Words { get; private set; } = [];

    /// <summary>Holds the words against the line that was typed; before that nothing may begin.</summary>
    protected override void BeginProcessing()
    {
        try { Words = CommandWords.Read(this, Command); }
        catch (CommandLineException e) { ThrowTerminatingError(DockerErrors.ToRecord(e, null)); }
    }

    /// <summary>Reads a file of this machine, by its path in the session.</summary>
    /// <exception cref="CommandException">It cannot be read.</exception>
    private protected T ReadFile<T>(string file, Func<Stream, string, T> read)
    {
        try
        {
            using FileStream stream = File.OpenRead(this.FilePath(file));
            return read(stream, file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(nameof(PathMessages.FileNotReadable), ErrorCategory.ReadError, PathMessages.FileNotReadable(file, e.Message), file, e);
        }
    }

    private protected IEnumerable<EnvironmentEntry> ReadVariables(IEnumerable<string> files) =>
        files.SelectMany(file => ReadFile(file, (stream, path) => EntryFile.ReadEnvironment(stream, path, Environment.GetEnvironmentVariable)));
}
