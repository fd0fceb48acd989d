namespace PSDockerTools.Engine;

/// <summary>What went wrong, as far as it decides what a person does next.</summary>
internal enum DockerErrorKind
{
    /// <summary>Nothing listens there. Ends everything.</summary>
    Unreachable,

    /// <summary>It may not be opened. Ends everything.</summary>
    AccessDenied,

    /// <summary>The answer is not a Docker engine's.</summary>
    Garbled,

    /// <summary>It closed in the middle.</summary>
    Disconnected,

    /// <summary>It did not answer in time.</summary>
    TimedOut,

    /// <summary>The engine is too old, or too new, for this.</summary>
    Unsupported,

    /// <summary>The request was wrong: 400.</summary>
    Invalid,

    /// <summary>A registry wants other credentials: 401, 403.</summary>
    Denied,

    /// <summary>It is not there: 404.</summary>
    NotFound,

    /// <summary>The beginning of an id fits several.</summary>
    Ambiguous,

    /// <summary>The name is taken: 409.</summary>
    NameInUse,

    /// <summary>Its state does not allow it: 409.</summary>
    Conflict,

    /// <summary>It is more than can be given in one piece.</summary>
    TooLong,

    /// <summary>A command in a container could not be started: it is not there, or the user or folder is not.</summary>
    NotStarted,

    /// <summary>The engine failed: 5xx, or an error in a stream.</summary>
    Failed,
}
