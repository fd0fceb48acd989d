namespace PSDockerTools.Errors;

/// <summary>What an engine's sentence says beyond the kind of the failure.</summary>
internal enum EngineCauseKind
{
    /// <summary>Nothing that the cmdlets distinguish.</summary>
    Other,

    /// <summary>An object does not exist: container, image, volume or network.</summary>
    Missing,

    /// <summary>The image exists, but not for the platform.</summary>
    PlatformMissing,

    /// <summary>The container is not running.</summary>
    NotRunning,

    /// <summary>The container is paused.</summary>
    Paused,

    /// <summary>The container is in a state in which it is removed only by force: running, restarting or paused.</summary>
    NeedsForce,

    /// <summary>The engine is removing the container already.</summary>
    RemovalUnderWay,

    /// <summary>Containers are on the network.</summary>
    HasContainers,

    /// <summary>The list of processes has no process IDs.</summary>
    ProcessIdMissing,

    /// <summary>The image has no such user.</summary>
    UserMissing,

    /// <summary>The working directory does not exist.</summary>
    DirectoryMissing,

    /// <summary>The program to start does not exist.</summary>
    ProgramMissing,

    /// <summary>The program to start is not executable.</summary>
    ProgramNotExecutable,
}
