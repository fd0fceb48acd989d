using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace PSDockerTools.Shell;

/// <summary>What PowerShell shows and asks, on the console.</summary>
internal sealed class HostInterface : PSHostUserInterface
{
    private readonly HostScreen _screen = new();
    private readonly ProgressLine _progress = new();
    private readonly Questions _questions;

    public HostInterface() => _questions = new Questions(this);

    public override PSHostRawUserInterface RawUI => _screen;

    /// <summary>Whether colours and cursor movements are understood.</summary>
    public override bool SupportsVirtualTerminal => !Console.IsOutputRedirected;

    public void EndProgress() => _progress.End();

    public override void Write(string value)
    {
        EndProgress();
        Console.Out.Write(GetOutputString(value, SupportsVirtualTerminal));
    }

    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) =>
        Write(Coloured(foregroundColor, backgroundColor, value));

    public override void WriteLine(string value) => Write(value + Environment.NewLine);

    public override void WriteErrorLine(string value)
    {
        EndProgress();
        Console.Error.WriteLine(GetOutputString(Styled(PSStyle.Instance.Formatting.Error, value), supportsVirtualTerminal: !Console.IsErrorRedirected));
    }

    public override void WriteWarningLine(string message) => WriteLine(Styled(PSStyle.Instance.Formatting.Warning, "WARNING: " + message));

    public override void WriteVerboseLine(string message) => WriteLine(Styled(PSStyle.Instance.Formatting.Verbose, "VERBOSE: " + message));

    public override void WriteDebugLine(string message) => WriteLine(Styled(PSStyle.Instance.Formatting.Debug, "DEBUG: " + message));

    public override void WriteProgress(long sourceId, ProgressRecord record)
    {
        if (!Console.IsOutputRedirected) { _progress.Show(record); }
    }

    public override string ReadLine()
    {
        EndProgress();
        return Console.In.ReadLine() ?? throw new HostException("There is an answer to give, and the input has ended.");
    }

    public override SecureString ReadLineAsSecureString()
    {
        EndProgress();
        return SecretReader.Read(this);
    }

    public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions) =>
        _questions.AskFields(caption, message, descriptions);

    public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice) =>
        _questions.AskChoice(caption, message, choices, defaultChoice);

    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName) =>
        _questions.AskCredential(caption, message, userName);

    public override PSCredential PromptForCredential(
        string caption,
        string message,
        string userName,
        string targetName,
        PSCredentialTypes allowedCredentialTypes,
        PSCredentialUIOptions options) => _questions.AskCredential(caption, message, userName);

    private string Coloured(ConsoleColor foreground, ConsoleColor background, string value) => Styled(
        (foreground == RawUI.ForegroundColor ? "" : PSStyle.MapForegroundColorToEscapeSequence(foreground))
            + (background == RawUI.BackgroundColor ? "" : PSStyle.MapBackgroundColorToEscapeSequence(background)),
        value);

    /// <summary>What is shown takes the styles out again where they are not understood or not wanted.</summary>
    private static string Styled(string style, string value) => style.Length == 0 ? value : style + value + PSStyle.Instance.Reset;
}
