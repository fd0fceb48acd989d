
namespace PSDockerTools.Engines;

/// <summary>Makes of a reference what a person is shown.</summary>
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
