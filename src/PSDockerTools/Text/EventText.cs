using System.Collections.Generic;

namespace PSDockerTools.Text;

/// <summary>What is said about events. The methods' names are error ids.</summary>
internal static class EventText
{
    public static string EventFilterUnknown(string name, IEnumerable<string> known) =>
        $"'{name}' is not a filter of events, and the engine would pass over it. There is {string.Join(", ", known)}.";

    public static string EventSubscriberExists(string sourceIdentifier) =>
        $"There is a subscription '{sourceIdentifier}' already. Unregister-Event '{sourceIdentifier}' ends it; or give another -SourceIdentifier.";

    public static string SourceIdentifierReserved(string sourceIdentifier) =>
        $"'{sourceIdentifier}' begins with PowerShell., which names PowerShell's own events. Give another -SourceIdentifier.";

    public const string ForwardedAction = "-Action and -Forward exclude each other: what is forwarded is acted on where it goes to.";
}
