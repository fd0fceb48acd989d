using System;

namespace PSDockerTools.Engine.Http;

/// <summary>The exception for a redirect in place of a response.</summary>
internal sealed class RedirectException(Uri location) : Exception($"Redirected to {location}.")
{
    public Uri Location => location;
}
