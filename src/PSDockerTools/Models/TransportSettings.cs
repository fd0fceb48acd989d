namespace PSDockerTools;

/// <summary>
/// What the transport of a URI's scheme needs beside the URI, such as the certificates of TLS. Each scheme that needs something has a record of its
/// own. Endpoints with equal settings share their connections.
/// </summary>
internal abstract record TransportSettings;
