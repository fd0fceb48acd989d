namespace PSDockerTools.Errors;

/// <summary>The kind of cause in an engine's message.</summary>
internal enum EngineCauseKind
{
    /// <summary>A cause that the cmdlets do not distinguish.</summary>
    Other,

    /// <summary>An object does not exist: container, image, volume or network.</summary>
    Missing,

    /// <summary>The image exists, but not for the requested platform.</summary>
    PlatformMissing,

    /// <summary>The container is not running.</summary>
    NotRunning,

    /// <summary>The container is paused.</summary>
    Paused,

    /// <summary>The container can only be removed with force: it is running, restarting or paused.</summary>
    NeedsForce,

    /// <summary>The engine is already removing the container.</summary>
    RemovalUnderWay,

    /// <summary>The network has connected containers.</summary>
    HasContainers,

    /// <summary>The list of processes has no process IDs.</summary>
    ProcessIdMissing,

    /// <summary>The image does not have the user.</summary>
    UserMissing,

    /// <summary>The working directory does not exist.</summary>
    DirectoryMissing,

    /// <summary>The program to start does not exist.</summary>
    ProgramMissing,

    /// <summary>The program to start is not executable.</summary>
    ProgramNotExecutable,
}
