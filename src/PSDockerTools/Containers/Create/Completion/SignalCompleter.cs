using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using PSDockerTools.Binding;

namespace PSDockerTools.Containers;

/// <summary>Completes the names of signals; the most common ones are first.</summary>
public sealed class SignalCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        bool full = wordToComplete.StartsWith("SIG", StringComparison.OrdinalIgnoreCase) || wordToComplete.Length == 0;
        return Completion.Matching(wordToComplete, Signal.Known.Select(signal => new Completion(full ? signal : signal["SIG".Length..], signal)));
    }
}
