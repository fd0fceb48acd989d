namespace PSDockerTools.Containers;

/// <summary>A cmdlet that runs commands of which each leaves an exit code: a failure must not be hidden by what went well after it.</summary>
internal interface ISeveralCommands
{
    /// <summary>Whether one of them has failed.</summary>
    bool HasFailed { get; set; }
}
