namespace PSDockerTools.Session;

/// <summary>Where a docker context leads.</summary>
/// <param name="Host">As its file has it; empty for the platform's own.</param>
/// <param name="Tls">What asks for TLS: certificates, or that they are not to be checked; null where nothing does.</param>
internal sealed record DockerContext(string Host, string? Tls);
