using System;
using PSDockerTools.Shell;

if (!ShellArguments.TryRead(args, out ShellArguments arguments, out string? mistake))
{
    Console.Error.WriteLine(mistake);
    Console.Error.WriteLine(ShellArguments.Usage);
    return 64;
}

using Session session = new();
if (arguments.Script is { } script) { session.Run(script); }
if (arguments.Script is null || arguments.NoExit) { return new Prompt(session).Run(); }
return session.ExitCode(arguments.IsFile);
