using System;

namespace PSDockerTools.Acceptance;

/// <summary>A theory that an engine cannot hold.</summary>
/// <param name="kind">The engine.</param>
/// <param name="reason">What it cannot do.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TheoryNotOnAttribute(EngineKind kind, string reason) : TheoryAttribute
{
    /// <inheritdoc/>
    public override string? Skip { get; set; } = LeftOut.Reason(kind, reason);
}
