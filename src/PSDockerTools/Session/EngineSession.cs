using System;
using System.Linq;
using System.Management.Automation;

namespace PSDockerTools.Session;

/// <summary>
/// A runspace's default engine. It is stored in a session variable, because session state belongs to one runspace and ForEach-Object -Parallel
/// resets it between iterations.
/// </summary>
internal static class EngineSession
{
    private const string Variable = "global:PSDockerToolsEngine";

    /// <summary>Returns the runspace's default engine; otherwise the process's; otherwise the docker CLI's.</summary>
    /// <exception cref="FormatException">DOCKER_HOST or a context is invalid.</exception>
    public static EngineChoice Default(SessionState session) => Choose(session.PSVariable.GetValue(Variable));

    /// <summary>Returns the default engine for an argument completer, which has no session state.</summary>
    public static EngineChoice GetDefaultForCompletion()
    {
        using PowerShell shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        return Choose(shell.AddScript($"${Variable}").Invoke().FirstOrDefault()?.BaseObject);
    }

    public static void SetDefault(SessionState session, EngineEndpoint engine) => session.PSVariable.Set(Variable, engine);

    /// <summary>Removes the runspace's default engine if it is this one.</summary>
    public static void ClearDefault(SessionState session, EngineEndpoint engine)
    {
        if (engine.Equals(session.PSVariable.GetValue(Variable))) { session.PSVariable.Remove(Variable); }
    }

    private static EngineChoice Choose(object? own)
    {
        EngineEndpoint? connected = own as EngineEndpoint ?? EngineDirectory.First;
        return connected is null ? EngineChoice.ResolveCliDefault() : new EngineChoice(connected, SessionMessages.ConnectedSource);
    }
}
