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

/// <summary>Base class of the cmdlets that accept a container's command after the image or container.</summary>
public abstract partial class ContainerCommandCmdlet : EngineCmdlet
{
    /// <summary>
    /// The command and its arguments. Put -- before the command if one of its words begins with a dash: <c>Invoke-DockerRun alpine -- ls -la /</c>
    /// </summary>
    [Parameter(Position = 1, ValueFromRemainingArguments = true)]
    public object[] Command { get; set; } = [];

    /// <summary>The words of the command.</summary>
    private protected IReadOnlyList<string> Words { get; private set; } = [];

    /// <summary>Reads the words and checks them against the typed line, before anything starts.</summary>
    protected override void BeginProcessing()
    {
        try { Words = CommandWords.Read(this, Command); }
        catch (CommandLineException e) { ThrowTerminatingError(DockerErrors.ToRecord(e, null)); }
    }

    /// <summary>Reads a local file by its path in the session.</summary>
    /// <exception cref="CommandException">The file cannot be read.</exception>
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
