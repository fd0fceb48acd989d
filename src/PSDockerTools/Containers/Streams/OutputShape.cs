namespace PSDockerTools.Containers;

/// <summary>What becomes of what a command in a container writes.</summary>
internal enum OutputShape
{
    /// <summary>stdout as strings, stderr beside the output.</summary>
    Strings,

    /// <summary>stdout as one string, stderr beside the output.</summary>
    Text,

    /// <summary>stdout as arrays of bytes as they come, stderr beside the output.</summary>
    Chunks,

    /// <summary>stdout as one array of bytes, stderr beside the output.</summary>
    Bytes,

    /// <summary>Both as DockerLogLine objects, in order.</summary>
    Lines,

    /// <summary>One object at the end, and never an error for the exit code.</summary>
    Result,
}
