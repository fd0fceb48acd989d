using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace PSDockerTools.Binding;

/// <summary>Completes the known words of a set. The parameter accepts other words, too, because engines add new ones.</summary>
public abstract class WordCompleter : IArgumentCompleter
{
    private protected abstract IReadOnlyList<string> Words { get; }

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completion.Matching(wordToComplete, Words.Select(word => new Completion(word, word)));
}
