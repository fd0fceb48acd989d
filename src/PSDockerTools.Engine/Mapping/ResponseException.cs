using System;
using PSDockerTools.Text;

namespace PSDockerTools.Engine.Mapping;

/// <summary>A response lacks what makes it one. Becomes a <see cref="DockerException"/> where the request is known.</summary>
internal sealed class ResponseException(string reason) : Exception(reason)
{
    public static ResponseException Missing(string name) => new(EngineText.FieldMissing(name));

    public static ResponseException Mistyped(string name) => new(EngineText.FieldMistyped(name));
}
