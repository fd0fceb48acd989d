namespace PSDockerTools.Errors;

/// <summary>The text of an error: its cause and, where there is one, the next step. Each is one or more complete sentences.</summary>
/// <param name="Cause">The cause.</param>
/// <param name="RecommendedAction">The next step, as an imperative; null if nothing can be recommended.</param>
internal readonly record struct ErrorText(string Cause, string? RecommendedAction = null)
{
    /// <summary>Converts the message of an engine, which is a cause without a recommended action.</summary>
    public static implicit operator ErrorText(string cause) => new(cause);

    /// <summary>Returns the complete text, for the message of an exception.</summary>
    public static implicit operator string(ErrorText text) => text.ToString();

    /// <inheritdoc/>
    public override string ToString() => RecommendedAction is null ? Cause : $"{Cause} {RecommendedAction}";
}
