namespace PSDockerTools.Errors;

/// <summary>What an engine's sentence says beyond the kind of the failure, independent of the engine's wording.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Subject">What it is about: the word for the object that is missing, the state that needs force, the program. Null where it is not said.</param>
internal readonly record struct EngineCause(EngineCauseKind Kind, string? Subject = null);
