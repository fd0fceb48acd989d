using System;
using System.Globalization;
using System.Management.Automation.Host;
using System.Reflection;

namespace PSDockerTools.Shell;

/// <summary>What PowerShell is told about the program that runs it.</summary>
internal sealed class ShellHost : PSHost
{
    public override string Name => "PSDockerTools.Shell";

    public override Version Version { get; } = Assembly.GetExecutingAssembly().GetName().Version!;

    public override Guid InstanceId { get; } = Guid.NewGuid();

    public override CultureInfo CurrentCulture { get; } = CultureInfo.CurrentCulture;

    public override CultureInfo CurrentUICulture { get; } = CultureInfo.CurrentUICulture;

    public override PSHostUserInterface UI => Interface;

    public HostInterface Interface { get; } = new();

    public int? ExitCode { get; private set; }

    public override void SetShouldExit(int exitCode) => ExitCode = exitCode;

    public override void EnterNestedPrompt() => throw new NotSupportedException("This shell has no nested prompts.");

    public override void ExitNestedPrompt() => throw new NotSupportedException("This shell has no nested prompts.");

    public override void NotifyBeginApplication() { }

    public override void NotifyEndApplication() { }
}
