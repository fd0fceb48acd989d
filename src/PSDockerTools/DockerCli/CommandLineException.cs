using PSDockerTools.Errors;

namespace PSDockerTools.DockerCli;

/// <summary>A command line that cannot be parsed. The cmdlet ends with a terminating error (invalid argument) before anything starts.</summary>
internal sealed class CommandLineException(string errorId, ErrorText text) : LineException(errorId, text)
{
    public override bool IsSyntax => false;
}
