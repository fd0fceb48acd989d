using System;

namespace PSDockerTools.Engine.Http;

/// <summary>The server redirected a request instead of answering it.</summary>
internal sealed class RedirectException(Uri location) : Exception($"Redirected to {location}.")
{
    public Uri Location => location;
}
