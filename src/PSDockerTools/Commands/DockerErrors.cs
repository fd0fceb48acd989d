using System;
using System.Management.Automation;
using PSDockerTools.Binding;
using PSDockerTools.Text;

namespace PSDockerTools.Commands;

/// <summary>Turns what went wrong into what a person reads. The only place that does.</summary>
internal static class DockerErrors
{
    public static ErrorRecord ToRecord(Exception exception, object? target) => exception switch
    {
        CommandException e => new ErrorRecord(e, e.ErrorId, e.Category, e.Target ?? target),
        CommandLineException e => new ErrorRecord(e, e.ErrorId, ErrorCategory.InvalidArgument, target),
        DockerException { Kind: DockerErrorKind.NotFound } e when Missing(e, target) is { } missing =>
            new ErrorRecord(new ItemNotFoundException(missing.Message, e), missing.Id, ErrorCategory.ObjectNotFound, target),
        DockerException e => new ErrorRecord(e, Id(e.Kind), Category(e.Kind), target),
        FormatException e => new ErrorRecord(e, "InvalidSetting", ErrorCategory.InvalidArgument, target),
        _ => new ErrorRecord(exception, exception.GetType().Name, ErrorCategory.NotSpecified, target),
    };

    /// <summary>Our sentence, where it is the target itself that is missing and not something it needs: a network, a volume.</summary>
    private static (string Message, string Id)? Missing(DockerException e, object? target)
    {
        bool Says(string what) => e.Message.Contains(what, StringComparison.OrdinalIgnoreCase);
        return target switch
        {
            ContainerReference or DockerContainer when Says("container") =>
                (ContainerText.ContainerNotFound(target.ToString()!, e.Engine.Name), nameof(ContainerText.ContainerNotFound)),
            ImageReference or DockerImage when Says("image") => (ImageText.ImageNotFound(target.ToString()!, e.Engine.Name), nameof(ImageText.ImageNotFound)),
            VolumeReference or DockerVolume when Says("volume") => (VolumeText.VolumeNotFound(target.ToString()!, e.Engine.Name), nameof(VolumeText.VolumeNotFound)),
            NetworkReference or DockerNetwork when Says("network") =>
                (NetworkText.NetworkNotFound(target.ToString()!, e.Engine.Name), nameof(NetworkText.NetworkNotFound)),
            _ => null,
        };
    }

    private static string Id(DockerErrorKind kind) => kind switch
    {
        DockerErrorKind.Unreachable => "EngineUnreachable",
        DockerErrorKind.AccessDenied => "EngineAccessDenied",
        DockerErrorKind.Garbled => "EngineGarbled",
        DockerErrorKind.Disconnected => "EngineDisconnected",
        DockerErrorKind.TimedOut => "EngineTimedOut",
        DockerErrorKind.Unsupported => "EngineUnsupported",
        DockerErrorKind.Invalid => "InvalidRequest",
        DockerErrorKind.Denied => "RegistryDenied",
        DockerErrorKind.NotFound => "NotFound",
        DockerErrorKind.Ambiguous => "AmbiguousId",
        DockerErrorKind.NameInUse => "NameInUse",
        DockerErrorKind.Conflict => "Conflict",
        DockerErrorKind.TooLong => nameof(EngineText.LogTooLong),
        DockerErrorKind.NotStarted => "CommandNotStarted",
        _ => "EngineFailed",
    };

    private static ErrorCategory Category(DockerErrorKind kind) => kind switch
    {
        DockerErrorKind.Unreachable or DockerErrorKind.Disconnected => ErrorCategory.ConnectionError,
        DockerErrorKind.AccessDenied => ErrorCategory.PermissionDenied,
        DockerErrorKind.Garbled => ErrorCategory.ProtocolError,
        DockerErrorKind.TimedOut => ErrorCategory.OperationTimeout,
        DockerErrorKind.Unsupported => ErrorCategory.NotImplemented,
        DockerErrorKind.Invalid or DockerErrorKind.Ambiguous => ErrorCategory.InvalidArgument,
        DockerErrorKind.Denied => ErrorCategory.AuthenticationError,
        DockerErrorKind.NotFound => ErrorCategory.ObjectNotFound,
        DockerErrorKind.NameInUse => ErrorCategory.ResourceExists,
        DockerErrorKind.Conflict => ErrorCategory.ResourceBusy,
        DockerErrorKind.TooLong => ErrorCategory.LimitsExceeded,
        DockerErrorKind.NotStarted => ErrorCategory.InvalidOperation,
        _ => ErrorCategory.InvalidResult,
    };
}
