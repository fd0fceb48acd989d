using System;

namespace PSDockerTools.Engines;

/// <summary>
/// An engine to test, or the reason why it cannot be identified. The specified text is not stored, because it may contain a password.
/// </summary>
internal sealed record EngineToTest(string Name, EngineEndpoint? Engine, string? Failure)
{
    public static EngineToTest Of(string name, Func<EngineEndpoint> read)
    {
        try
        {
            EngineEndpoint engine = read();
            return new EngineToTest(engine.Name, engine, null);
        }
        catch (FormatException e) { return new EngineToTest(name, null, e.Message); }
    }
}
