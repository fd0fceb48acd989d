using System;

namespace PSDockerTools.Acceptance;

/// <summary>A theory that is skipped on some kinds of engine.</summary>
/// <param name="kind">The kinds of engine.</param>
/// <param name="reason">The feature that they lack.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TheoryNotOnAttribute(EngineKind kind, string reason) : TheoryAttribute
{
    /// <inheritdoc/>
    public override string? Skip { get; set; } = SkipRule.Reason(kind, reason);
}
