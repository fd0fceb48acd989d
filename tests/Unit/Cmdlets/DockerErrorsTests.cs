using System;
using System.Management.Automation;
using PSDockerTools.Cmdlets;
using PSDockerTools.DockerCli;
using PSDockerTools.Errors;
using PSDockerTools.Resources;

namespace PSDockerTools.Tests.Cmdlets;

/// <summary>The exception that a script catches, and the text that a person sees.</summary>
public sealed class DockerErrorsTests
{
    private static readonly EngineEndpoint s_engine = new("test", new Uri("unix:///run/test.sock"));

    [Theory]
    [InlineData(ErrorCategory.InvalidArgument, DockerErrorKind.Invalid)]
    [InlineData(ErrorCategory.InvalidData, DockerErrorKind.Invalid)]
    [InlineData(ErrorCategory.ObjectNotFound, DockerErrorKind.NotFound)]
    [InlineData(ErrorCategory.ResourceExists, DockerErrorKind.NameInUse)]
    [InlineData(ErrorCategory.InvalidOperation, DockerErrorKind.Conflict)]
    [InlineData(ErrorCategory.OperationTimeout, DockerErrorKind.TimedOut)]
    [InlineData(ErrorCategory.InvalidResult, DockerErrorKind.Failed)]
    [InlineData(ErrorCategory.ReadError, DockerErrorKind.LocalResource)]
    public void A_failure_of_a_cmdlet_is_a_DockerException_with_the_kind_of_its_category(ErrorCategory category, DockerErrorKind kind)
    {
        ErrorRecord record = DockerErrors.ToRecord(new CommandException("SomeId", category, "It is wrong."), "web");

        Assert.Equal(kind, Assert.IsType<DockerException>(record.Exception).Kind);
        Assert.Equal(("SomeId", category, "web"), (record.FullyQualifiedErrorId, record.CategoryInfo.Category, record.TargetObject));
    }

    [Fact]
    public void A_kind_of_its_own_counts_more_than_the_category() => Assert.Equal(
        DockerErrorKind.Ambiguous,
        Assert.IsType<DockerException>(DockerErrors.ToRecord(
            new CommandException("SomeId", ErrorCategory.InvalidArgument, "It is wrong.") { Kind = DockerErrorKind.Ambiguous }, null).Exception).Kind);

    [Fact]
    public void Text_that_cannot_be_read_is_a_DockerException_too()
    {
        Exception[] failures =
        [
            new CommandLineException("Id", "It is wrong."),
            new ShellLineException("Id", "It is wrong."),
            new InvalidValueException("It is wrong."),
            new FormatException("It is wrong."),
        ];
        Assert.All(failures, failure => Assert.Equal(
            DockerErrorKind.Invalid, Assert.IsType<DockerException>(DockerErrors.ToRecord(failure, null).Exception).Kind));
    }

    [Fact]
    public void The_target_that_is_missing_is_a_DockerException_of_its_engine()
    {
        ErrorRecord record = DockerErrors.ToRecord(
            new DockerException(DockerErrorKind.NotFound, s_engine, "No such container: web") { Cause = new EngineCause(EngineCauseKind.Missing, "container") },
            new Reference<DockerContainer>("web"));

        DockerException error = Assert.IsType<DockerException>(record.Exception);
        Assert.Equal((DockerErrorKind.NotFound, s_engine), (error.Kind, error.Engine));
        Assert.Equal(("ContainerNotFound", ErrorCategory.ObjectNotFound), (record.FullyQualifiedErrorId, record.CategoryInfo.Category));
    }

    [Fact]
    public void What_the_target_needs_is_missing_in_the_words_of_the_engine()
    {
        ErrorRecord record = DockerErrors.ToRecord(
            new DockerException(DockerErrorKind.NotFound, s_engine, "network container not found") { Cause = new EngineCause(EngineCauseKind.Missing, "network") },
            new Reference<DockerContainer>("web"));

        Assert.Equal(("NotFound", "network container not found"), (record.FullyQualifiedErrorId, record.Exception.Message));
    }

    [Fact]
    public void The_next_step_is_the_recommended_action_and_the_message_has_both()
    {
        ErrorText text = new("'web' is paused.", "Resume it: Resume-DockerContainer web");
        Exception[] failures =
        [
            new CommandException("Id", ErrorCategory.InvalidOperation, text),
            new DockerException(DockerErrorKind.Conflict, s_engine, text),
            new CommandLineException("Id", text),
            new ShellLineException("Id", text),
            new InvalidValueException(text),
        ];
        Assert.All(failures, failure =>
        {
            ErrorRecord record = DockerErrors.ToRecord(failure, null);
            Assert.Equal(text.RecommendedAction, record.ErrorDetails.RecommendedAction);
            Assert.Equal(text.Cause, record.ToString());
            Assert.Equal("'web' is paused. Resume it: Resume-DockerContainer web", record.Exception.Message);
        });
    }

    [Fact]
    public void What_an_engine_says_has_no_details() =>
        Assert.Null(DockerErrors.ToRecord(new DockerException(DockerErrorKind.Failed, s_engine, "Oops"), null).ErrorDetails);
}
