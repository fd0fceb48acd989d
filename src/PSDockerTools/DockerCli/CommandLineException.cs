using PSDockerTools.Errors;

namespace PSDockerTools.DockerCli;

/// <summary>A command line that cannot be read as it stands. Ends the cmdlet, as an invalid argument, before anything starts.</summary>
internal sealed class CommandLineException(string errorId, ErrorText text) : LineException(errorId, text)
{
    public override bool IsSyntax => false;
}
