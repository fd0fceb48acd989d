namespace PSDockerTools.Engine.Http;

/// <summary>Adds the registry's reason to the error of a failed pull.</summary>
internal static class RegistryRefusal
{
    /// <summary>Returns the error with the kind of the registry's reason.</summary>
    public static DockerException Of(DockerException failure) =>
        failure.Kind is DockerErrorKind.NotFound or DockerErrorKind.Denied or DockerErrorKind.Failed or DockerErrorKind.Conflict or DockerErrorKind.Invalid
        && EngineSentences.PullKindOf(failure.Message) is DockerErrorKind kind && kind != failure.Kind
            ? new DockerException(kind, failure.Engine, failure.Message, failure) { Cause = failure.Cause }
            : failure;

    /// <summary>
    /// Returns the error of a failed build. The registry's reason is used only if the failed step pulled a base image, because a command's output may
    /// contain the same words.
    /// </summary>
    public static DockerBuildException Of(EngineEndpoint engine, string error, int? exitCode) =>
        new(engine, error, exitCode) { PullKind = exitCode is null ? EngineSentences.PullKindOf(error) : null };
}
