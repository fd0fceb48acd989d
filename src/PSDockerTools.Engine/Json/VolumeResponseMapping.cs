using System.Text.Json;

namespace PSDockerTools.Engine.Json;

/// <summary>Maps the engine's volumes to models.</summary>
internal static class VolumeResponseMapping
{
    public static DockerVolume ToVolume(this JsonElement json, EngineEndpoint engine) => new(engine)
    {
        Name = json.Required("Name"),
        Driver = json.Word("Driver"),
        Mountpoint = json.Word("Mountpoint"),
        Created = json.Time("CreatedAt"),
        Scope = json.Word("Scope"),
        Labels = json.Labels("Labels"),
        Options = json.Options("Options"),
    };
}
