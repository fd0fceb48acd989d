using System.Collections.Generic;
using System.Management.Automation;
using PSDockerTools.Binding;

namespace PSDockerTools.Commands;

/// <summary>The base of the cmdlets that take a container's command behind its image or name.</summary>
public abstract class WordsCmdlet : LetterCmdlet
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

    private protected void Refuse(string errorId, string message) =>
        ThrowTerminatingError(DockerErrors.ToRecord(new CommandException(errorId, ErrorCategory.InvalidArgument, message), null));
}
