using System;
using PSDockerTools.Abstractions;

namespace PSDockerTools.Engine.Http;

/// <summary>
/// The exception for a response without a required field. It is converted to a <see cref="DockerException"/> where the request is known.
/// </summary>
internal sealed class ResponseException(string reason) : Exception(reason)
{
    public static ResponseException Missing(string name) => new(EngineMessages.FieldMissing(name));

    public static ResponseException Unexpected() => new(EngineMessages.ResponseNotJson);

    public static ResponseException Mistyped(string name) => new(EngineMessages.FieldMistyped(name));
}
