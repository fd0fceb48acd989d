namespace PSDockerTools.Engine.Http;

/// <summary>Tells of a failed pull why the registry refused it.</summary>
internal static class RegistryRefusal
{
    /// <summary>The same failure with its kind.</summary>
    public static DockerException Of(DockerException failure) =>
        failure.Kind is DockerErrorKind.NotFound or DockerErrorKind.Denied or DockerErrorKind.Failed or DockerErrorKind.Conflict or DockerErrorKind.Invalid
        && EngineSentences.PullKindOf(failure.Message) is DockerErrorKind kind && kind != failure.Kind
            ? new DockerException(kind, failure.Engine, failure.Message, failure) { Cause = failure.Cause }
            : failure;

    /// <summary>A failed build. Its kind counts only where its step was to pull a base image: a command's output may have the same words.</summary>
    public static DockerBuildException Of(EngineEndpoint engine, string error, int? exitCode) =>
        new(engine, error, exitCode) { PullKind = exitCode is null ? EngineSentences.PullKindOf(error) : null };
}
