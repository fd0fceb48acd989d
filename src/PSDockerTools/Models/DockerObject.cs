namespace PSDockerTools;

/// <summary>An object of a Docker Engine. Cmdlets that receive it use its engine, not the session's default engine.</summary>
public abstract class DockerObject
{
    private protected DockerObject(EngineEndpoint engine) => Home = engine;

    internal EngineEndpoint Home { get; }

    /// <summary>The name of the object's engine.</summary>
    public string Engine => Home.Name;
}
