namespace PSDockerTools;

/// <summary>
/// The settings that the transport of a URI scheme needs in addition to the URI, such as TLS certificates. Each scheme with settings has its own
/// record. Endpoints with equal settings share their connections.
/// </summary>
internal abstract record TransportSettings;
