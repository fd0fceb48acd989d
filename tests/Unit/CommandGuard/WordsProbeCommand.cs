using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using PSDockerTools.CommandGuard;
using PSDockerTools.DockerCli;

namespace PSDockerTools.Tests.CommandGuard;

/// <summary>Writes "what [word|word] Parameter Parameter".</summary>
public abstract class WordsProbeCommand : LettersProbeCommand
{
    [Parameter(Position = 1, ValueFromRemainingArguments = true)]
    public object[]? Command { get; set; }

    [Parameter, DockerOption("--user", "-u")]
    public string? User { get; set; }

    [Parameter, DockerOption("--env", "-e"), Alias("Env")]
    public string[]? Environment { get; set; }

    [Parameter, DockerOption("--workdir", "-w"), Alias("WorkDir")]
    public string? WorkingDirectory { get; set; }

    [Parameter, DockerOption("--detach", "-d")]
    public SwitchParameter Detach { get; set; }

    [Parameter]
    public SwitchParameter Privileged { get; set; }

    [Parameter(ValueFromPipeline = true)]
    public object? InputObject { get; set; }

    protected abstract object? Target { get; }

    protected override void BeginProcessing()
    {
        IReadOnlyList<string> words;
        try
        {
            words = CommandWords.Read(this, Command);
        }
        catch (CommandLineException e)
        {
            ThrowTerminatingError(new ErrorRecord(e, e.ErrorId, ErrorCategory.InvalidArgument, MyInvocation.MyCommand));
            return;
        }

        IEnumerable<string> others = MyInvocation.BoundParameters.Keys.Except(["Image", "Container", "Command", "InputObject"])
            .Order(StringComparer.Ordinal);
        WriteObject(string.Join(' ', others.Prepend($"{Target} [{string.Join('|', words)}]")));
    }
}
