namespace PSDockerTools.Containers;

/// <summary>
/// The form in which a cmdlet writes the output of a command. Except for Lines and Result, stderr is written to the host, not to the pipeline.
/// </summary>
internal enum OutputShape
{
    /// <summary>stdout as one string for each line.</summary>
    Strings,

    /// <summary>stdout as one string.</summary>
    Text,

    /// <summary>stdout as byte arrays, as they arrive.</summary>
    Chunks,

    /// <summary>stdout as one byte array.</summary>
    Bytes,

    /// <summary>stdout and stderr as DockerLogLine objects, in order.</summary>
    Lines,

    /// <summary>One DockerCommandResult at the end. The exit code is never an error.</summary>
    Result,
}
