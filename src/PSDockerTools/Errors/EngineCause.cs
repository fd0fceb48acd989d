namespace PSDockerTools.Errors;

/// <summary>The cause in an engine's message, in addition to the kind of the failure and independent of the engine's wording.</summary>
/// <param name="Kind">The kind of cause.</param>
/// <param name="Subject">
/// The subject: the type of the missing object, the state that requires force, the program. Null if the message does not contain it.
/// </param>
internal readonly record struct EngineCause(EngineCauseKind Kind, string? Subject = null);
