using System;
using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using System.Management.Automation.Language;
using PSDockerTools.Binding;
using PSDockerTools.Resources;

namespace PSDockerTools.Containers;

/// <summary>Completes the networks of a new container: names, also after <c>name=</c>, and containers to share the network of.</summary>
public sealed class NetworkModeCompleter : NamespaceModeCompleter
{
    private const string AtLength = "name=";

    private protected override IReadOnlyList<string> Words => ["container:"];

    private protected override IEnumerable<CompletionResult> Suggest(
        string commandName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        string beginning = Completion.Typed(wordToComplete).StartsWith(AtLength, StringComparison.OrdinalIgnoreCase) ? AtLength : "";
        return
        [
            .. new NameCompleter<DockerNetwork>().CompleteBehind(beginning, commandName, wordToComplete, commandAst, fakeBoundParameters),
            .. base.Suggest(commandName, wordToComplete, commandAst, fakeBoundParameters),
        ];
    }
}
