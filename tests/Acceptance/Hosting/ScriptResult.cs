using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace PSDockerTools.Acceptance;

/// <summary>The output and errors of a script.</summary>
internal sealed record ScriptResult(
    string Script,
    IReadOnlyList<PSObject> Output,
    IReadOnlyList<ErrorRecord> Errors,
    IReadOnlyList<InformationRecord> Information,
    IReadOnlyList<string> Warnings,
    IReadOnlyList<ProgressRecord> Progress)
{
    public string Text => string.Join('\n', Output.Select(one => one?.ToString()));

    public ScriptResult Succeeded()
    {
        Assert.True(Errors.Count == 0, $"{Script}\n{string.Join('\n', Errors.Select(e => $"{e.FullyQualifiedErrorId}: {e}"))}");
        return this;
    }

    /// <summary>Asserts that the script had exactly one error, with this ID and with these words in its message.</summary>
    public ErrorRecord FailedWith(string errorId, params string[] words)
    {
        Assert.True(Errors.Count == 1, $"{Script}\n{Errors.Count} errors: {string.Join('\n', Errors.Select(e => $"{e.FullyQualifiedErrorId}: {e}"))}");
        ErrorRecord error = Errors[0];
        Assert.True(error.FullyQualifiedErrorId.Split(',')[0] == errorId, $"{error.FullyQualifiedErrorId}: {error}");
        Assert.All(words, word => Assert.Contains(word, error.Exception.Message, System.StringComparison.Ordinal));
        return error;
    }
}
