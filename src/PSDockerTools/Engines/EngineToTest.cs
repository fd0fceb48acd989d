using System;

namespace PSDockerTools.Engines;

/// <summary>An engine to test, or why there is none. What was specified is not kept, since a password can be in it.</summary>
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
