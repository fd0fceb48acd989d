
namespace PSDockerTools.Engines;

/// <summary>Creates the output objects for engines.</summary>
internal static class EngineDescription
{
    public static DockerEngine ToEngine(this EngineEndpoint engine, bool isDefault, string source, EnginePing? ping = null) => new(engine)
    {
        Default = isDefault,
        Source = source,
        ApiVersion = ping?.ApiVersion,
        OperatingSystem = ping?.OperatingSystem,
    };
}
