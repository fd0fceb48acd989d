using System;
using System.Management.Automation;
using PSDockerTools.Errors;
using PSDockerTools.Resources;

namespace PSDockerTools.Cmdlets;

/// <summary>Converts failures into error records. No other class does that.</summary>
internal static class DockerErrors
{
    /// <summary>
    /// True if ConciseView prints the recommended action, as since PowerShell 7.5; in earlier versions the message has to contain the action.
    /// </summary>
    private static readonly bool s_viewPrintsAction = typeof(PSObject).Assembly.GetName().Version >= new Version(7, 5);

    public static ErrorRecord ToRecord(Exception exception, object? target) => exception switch
    {
        CommandException e => Record(e.Error ?? Made(e, e.Target ?? target), e.ErrorId, e.Category, e.Target ?? target),
        DockerException { Kind: DockerErrorKind.NotFound } e when Missing(e, target) is { } missing =>
            Record(new DockerException(DockerErrorKind.NotFound, e.Engine, missing.Text, e), missing.Id, ErrorCategory.ObjectNotFound, target),
        DockerException e => Record(e, Id(e.Kind), Category(e.Kind), target),
        LineException e => Invalid(e, e.ErrorId, e.IsSyntax ? ErrorCategory.ParserError : ErrorCategory.InvalidArgument, e.Text, target),
        FormatException e => Invalid(e, "InvalidSetting", ErrorCategory.InvalidArgument, InvalidValueException.TextOf(e), target),
        _ => new ErrorRecord(exception, exception.GetType().Name, ErrorCategory.NotSpecified, target),
    };

    /// <summary>Creates the error record. "$_" and ConciseView show the cause; the message of the exception is complete, for logs.</summary>
    private static ErrorRecord Record(DockerException e, string id, ErrorCategory category, object? target)
    {
        ErrorRecord record = new(e, id, category, target);
        if (e.Text.RecommendedAction is string action)
        {
            record.ErrorDetails = new ErrorDetails(s_viewPrintsAction ? e.Text.Cause : e.Text.ToString()) { RecommendedAction = action };
        }
        return record;
    }

    private static ErrorRecord Invalid(Exception e, string id, ErrorCategory category, ErrorText text, object? target) =>
        Record(new DockerException(DockerErrorKind.Invalid, null, text, e), id, category, target);

    private static DockerException Made(CommandException e, object? target) => new(
        e.Kind ?? Kind(e.Category), (e.InnerException as DockerException)?.Engine ?? (target as DockerObject)?.Home, e.Text, e.InnerException);

    /// <summary>
    /// The message of this module, if the target itself does not exist; null if something that the target needs does not exist: a network, a volume.
    /// </summary>
    private static (ErrorText Text, string Id)? Missing(DockerException e, object? target) =>
        Resource.Of(target) is { } resource && e.IsMissing(resource.Noun)
            ? (resource.NotFound(target!.ToString()!, e.Engine?.Name ?? ""), resource.Word + nameof(ObjectMessages.NotFound))
            : null;

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
        DockerErrorKind.RepositoryNotFound => "RepositoryNotFound",
        DockerErrorKind.RateLimited => "RegistryRateLimited",
        DockerErrorKind.RegistryUnreachable => "RegistryUnreachable",
        DockerErrorKind.RegistryUntrusted => "RegistryUntrusted",
        DockerErrorKind.StorageFull => "StorageFull",
        DockerErrorKind.NotFound => "NotFound",
        DockerErrorKind.Ambiguous => "AmbiguousId",
        DockerErrorKind.NameInUse => "NameInUse",
        DockerErrorKind.Conflict => "Conflict",
        DockerErrorKind.TooLong => "LogTooLong",
        DockerErrorKind.NotStarted => "CommandNotStarted",
        DockerErrorKind.ExitCode => "ContainerExitCode",
        DockerErrorKind.LocalResource => "FileNotReadable",
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
        DockerErrorKind.NotFound or DockerErrorKind.RepositoryNotFound => ErrorCategory.ObjectNotFound,
        DockerErrorKind.RateLimited or DockerErrorKind.StorageFull => ErrorCategory.LimitsExceeded,
        DockerErrorKind.RegistryUnreachable => ErrorCategory.ResourceUnavailable,
        DockerErrorKind.RegistryUntrusted => ErrorCategory.SecurityError,
        DockerErrorKind.NameInUse => ErrorCategory.ResourceExists,
        DockerErrorKind.Conflict => ErrorCategory.ResourceBusy,
        DockerErrorKind.TooLong => ErrorCategory.LimitsExceeded,
        DockerErrorKind.NotStarted => ErrorCategory.InvalidOperation,
        DockerErrorKind.ExitCode => ErrorCategory.FromStdErr,
        DockerErrorKind.LocalResource => ErrorCategory.ReadError,
        _ => ErrorCategory.InvalidResult,
    };

    private static DockerErrorKind Kind(ErrorCategory category) => category switch
    {
        ErrorCategory.InvalidArgument or ErrorCategory.InvalidData => DockerErrorKind.Invalid,
        ErrorCategory.ObjectNotFound => DockerErrorKind.NotFound,
        ErrorCategory.ResourceExists => DockerErrorKind.NameInUse,
        ErrorCategory.InvalidOperation => DockerErrorKind.Conflict,
        ErrorCategory.OperationTimeout => DockerErrorKind.TimedOut,
        ErrorCategory.ReadError or ErrorCategory.WriteError or ErrorCategory.ResourceUnavailable => DockerErrorKind.LocalResource,
        _ => DockerErrorKind.Failed,
    };
}
