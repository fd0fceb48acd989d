namespace PSDockerTools.Containers;

/// <summary>
/// A cmdlet that runs several commands: $LASTEXITCODE keeps the last exit code that is not 0, so that later successes do not hide a failure.
/// </summary>
internal interface IAggregatesExitCodes
{
    /// <summary>True if at least one command has failed.</summary>
    bool HasFailed { get; set; }
}
