using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace PSDockerTools.Acceptance;

/// <summary>What became of a script.</summary>
internal sealed record Outcome(
    string Script,
    IReadOnlyList<PSObject> Output,
    IReadOnlyList<ErrorRecord> Errors,
    IReadOnlyList<InformationRecord> Information,
    IReadOnlyList<string> Warnings,
    IReadOnlyList<ProgressRecord> Progress)
{
    public string Text => string.Join('\n', Output.Select(one => one?.ToString()));

    public Outcome Succeeded()
    {
        Assert.True(Errors.Count == 0, $"{Script}\n{string.Join('\n', Errors.Select(e => $"{e.FullyQualifiedErrorId}: {e}"))}");
        return this;
    }

    /// <summary>That there was one error, of this id; its message must contain these words.</summary>
    public ErrorRecord FailedWith(string errorId, params string[] words)
    {
        Assert.True(Errors.Count == 1, $"{Script}\n{Errors.Count} errors: {string.Join('\n', Errors.Select(e => $"{e.FullyQualifiedErrorId}: {e}"))}");
        ErrorRecord error = Errors[0];
        Assert.True(error.FullyQualifiedErrorId.Split(',')[0] == errorId, $"{error.FullyQualifiedErrorId}: {error}");
        Assert.All(words, word => Assert.Contains(word, error.Exception.Message, System.StringComparison.Ordinal));
        return error;
    }
}
