using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using PSDockerTools.Binding;
using PSDockerTools.Resources;

namespace PSDockerTools.Containers;

/// <summary>Completes namespace modes: fixed words, and after <c>container:</c> the names of containers.</summary>
public abstract class NamespaceModeCompleter : IArgumentCompleter
{
    private const string OfContainer = "container:";

    private protected abstract IReadOnlyList<string> Words { get; }

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completion.Typed(wordToComplete).StartsWith(OfContainer, StringComparison.OrdinalIgnoreCase)
            ? new NameCompleter<DockerContainer>().CompleteBehind(OfContainer, commandName, wordToComplete, commandAst, fakeBoundParameters)
            : Suggest(commandName, wordToComplete, commandAst, fakeBoundParameters);

    private protected virtual IEnumerable<CompletionResult> Suggest(
        string commandName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completion.Matching(wordToComplete, Words.Select(word => new Completion(word, word)));
}
