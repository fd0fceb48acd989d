namespace PSDockerTools;

/// <summary>Something that lives on an engine, and is acted on there whatever the session's default engine is.</summary>
public abstract class DockerObject
{
    private protected DockerObject(EngineEndpoint engine) => Home = engine;

    internal EngineEndpoint Home { get; }

    /// <summary>The name of the engine that it lives on.</summary>
    public string Engine => Home.Name;
}
