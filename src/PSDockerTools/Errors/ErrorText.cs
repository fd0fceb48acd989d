namespace PSDockerTools.Errors;

/// <summary>The text of an error: its cause and, where there is one, the next step. Each is one or more complete sentences.</summary>
/// <param name="Cause">What is wrong.</param>
/// <param name="RecommendedAction">What to do about it, as an imperative; null where nothing can be recommended.</param>
internal readonly record struct ErrorText(string Cause, string? RecommendedAction = null)
{
    /// <summary>The message of an engine, which is a cause alone.</summary>
    public static implicit operator ErrorText(string cause) => new(cause);

    /// <summary>The complete text, for the message of an exception.</summary>
    public static implicit operator string(ErrorText text) => text.ToString();

    /// <inheritdoc/>
    public override string ToString() => RecommendedAction is null ? Cause : $"{Cause} {RecommendedAction}";
}
