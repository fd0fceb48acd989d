using PSDockerTools.Errors;

namespace PSDockerTools;

/// <summary>A line that no shell accepts.</summary>
internal sealed class ShellLineException(string errorId, ErrorText text) : LineException(errorId, text)
{
    public override bool IsSyntax => true;
}
