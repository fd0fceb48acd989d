namespace PSDockerTools.Session;

/// <summary>The endpoint of a docker context.</summary>
/// <param name="Host">The host as in the context's file; empty for the platform's default.</param>
/// <param name="Tls">The reason why TLS is required: certificates, or SkipTLSVerify; null if it is not.</param>
internal sealed record DockerContext(string Host, string? Tls);
