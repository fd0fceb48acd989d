using System;
using System.Linq;
using System.Management.Automation;

namespace PSDockerTools.Session;

/// <summary>
/// The engine that a runspace's cmdlets go to when none is named. It is kept as a variable, since session state is what a runspace
/// keeps to itself and what ForEach-Object -Parallel resets between its iterations.
/// </summary>
internal static class EngineSession
{
    private const string Variable = "global:PSDockerToolsEngine";

    /// <summary>The runspace's own, else the first that the process connected, else the docker CLI's.</summary>
    /// <exception cref="FormatException">DOCKER_HOST or a context cannot be read.</exception>
    public static EngineChoice Default(SessionState session) => Choose(session.PSVariable.GetValue(Variable));

    /// <summary>The same for a completer, which is given no session state.</summary>
    public static EngineChoice DefaultAtPrompt()
    {
        using PowerShell shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        return Choose(shell.AddScript($"${Variable}").Invoke().FirstOrDefault()?.BaseObject);
    }

    public static void SetDefault(SessionState session, EngineEndpoint engine) => session.PSVariable.Set(Variable, engine);

    /// <summary>Forgets the runspace's default if it is this one.</summary>
    public static void ClearDefault(SessionState session, EngineEndpoint engine)
    {
        if (engine.Equals(session.PSVariable.GetValue(Variable))) { session.PSVariable.Remove(Variable); }
    }

    private static EngineChoice Choose(object? own)
    {
        EngineEndpoint? connected = own as EngineEndpoint ?? EngineDirectory.First;
        return connected is null ? EngineChoice.AsDockerDoes() : new EngineChoice(connected, SessionMessages.ConnectedSource);
    }
}
