using System.Collections.Generic;
using PSDockerTools.Errors;

namespace PSDockerTools.Events;

/// <summary>Messages about events. The names of the methods are error IDs.</summary>
internal static class EventMessages
{
    public static ErrorText EventFilterUnknown(string name, IEnumerable<string> known) =>
        new($"'{name}' is not a filter of events, and the engine would ignore it.", $"Use one of {string.Join(", ", known)}.");

    public static ErrorText EventSubscriberExists(string sourceIdentifier) =>
        new($"A subscription '{sourceIdentifier}' already exists.", $"Remove it: Unregister-Event '{sourceIdentifier}'. Or use another -SourceIdentifier.");

    public static ErrorText SourceIdentifierReserved(string sourceIdentifier) =>
        new($"'{sourceIdentifier}' begins with 'PowerShell.', which is reserved for PowerShell's own events.", "Use another -SourceIdentifier.");

    public static ErrorText ForwardedAction => new(
        "-Action and -Forward cannot be combined: a forwarded event is handled in the session that receives it.", "Omit one of them.");
}
