using System;

namespace PSDockerTools.Acceptance;

/// <summary>A fact that an engine cannot hold.</summary>
/// <param name="kind">The engine.</param>
/// <param name="reason">What it cannot do.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FactNotOnAttribute(EngineKind kind, string reason) : FactAttribute
{
    /// <inheritdoc/>
    public override string? Skip { get; set; } = LeftOut.Reason(kind, reason);
}
