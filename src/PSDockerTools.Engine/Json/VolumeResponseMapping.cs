using System.Text.Json;

namespace PSDockerTools.Engine.Json;

/// <summary>Maps the engine's volumes to models.</summary>
internal static class VolumeResponseMapping
{
    public static DockerVolume ToVolume(this JsonElement json, EngineEndpoint engine) => new(engine)
    {
        Name = json.GetRequiredString("Name"),
        Driver = json.GetStringOrEmpty("Driver"),
        Mountpoint = json.GetStringOrEmpty("Mountpoint"),
        Created = json.GetTimeOrNull("CreatedAt"),
        Scope = json.GetStringOrEmpty("Scope"),
        Labels = json.GetLabels("Labels"),
        Options = json.GetOptions("Options"),
    };
}
