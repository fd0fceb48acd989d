using PSDockerTools.Errors;

namespace PSDockerTools;

/// <summary>A line with a syntax error in its shell.</summary>
internal sealed class ShellLineException(string errorId, ErrorText text) : LineException(errorId, text)
{
    public override bool IsSyntax => true;
}
