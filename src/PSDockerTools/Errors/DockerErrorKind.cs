namespace PSDockerTools;

/// <summary>The kind of a failure, which decides the next step.</summary>
public enum DockerErrorKind
{
    /// <summary>No engine listens at the endpoint. Ends the pipeline.</summary>
    Unreachable,

    /// <summary>Access to the endpoint is denied. Ends the pipeline.</summary>
    AccessDenied,

    /// <summary>The response is not one of the Docker Engine API.</summary>
    Garbled,

    /// <summary>The engine closed the connection before the response was complete.</summary>
    Disconnected,

    /// <summary>The engine did not respond in time.</summary>
    TimedOut,

    /// <summary>The engine's API version does not support the request.</summary>
    Unsupported,

    /// <summary>The request is invalid (HTTP 400), or parameters of the cmdlet are.</summary>
    Invalid,

    /// <summary>A registry requires credentials, or refused those that were sent (HTTP 401, 403).</summary>
    Denied,

    /// <summary>A registry has no such repository, or the repository is private and the credentials do not give access to it.</summary>
    RepositoryNotFound,

    /// <summary>A registry does not accept more requests at the moment (HTTP 429).</summary>
    RateLimited,

    /// <summary>The engine cannot reach a registry.</summary>
    RegistryUnreachable,

    /// <summary>The engine does not trust the certificate of a registry, or the registry has none.</summary>
    RegistryUntrusted,

    /// <summary>The engine's host has no space left.</summary>
    StorageFull,

    /// <summary>The object does not exist (HTTP 404).</summary>
    NotFound,

    /// <summary>The name or ID prefix matches several objects.</summary>
    Ambiguous,

    /// <summary>The name is already in use (HTTP 409), or the file already exists.</summary>
    NameInUse,

    /// <summary>The state of the object does not allow the request (HTTP 409).</summary>
    Conflict,

    /// <summary>The result is longer than one string can be.</summary>
    TooLong,

    /// <summary>A command in a container could not be started: the command, its user or its working directory does not exist.</summary>
    NotStarted,

    /// <summary>The engine failed (HTTP 5xx, or an error in a stream), or what was waited for cannot happen any more.</summary>
    Failed,

    /// <summary>The command of a container ended with an exit code other than 0.</summary>
    ExitCode,

    /// <summary>A file or a program of this machine cannot be used.</summary>
    LocalResource,
}
