using System;
using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using System.Management.Automation.Language;
using PSDockerTools.Binding;
using PSDockerTools.Resources;

namespace PSDockerTools.Containers;

/// <summary>Completes mount sources: paths if the word is a path or -Type is bind; otherwise the names of volumes or images.</summary>
public sealed class MountSourceCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        string type = fakeBoundParameters["Type"] as string ?? "";
        if (type.Equals("bind", StringComparison.OrdinalIgnoreCase) || IsPath(Completion.Typed(wordToComplete)))
        {
            return CompletionCompleters.CompleteFilename(wordToComplete);
        }
        IArgumentCompleter completer = type.Equals("image", StringComparison.OrdinalIgnoreCase) ? new NameCompleter<DockerImage>() : new NameCompleter<DockerVolume>();
        return completer.CompleteArgument(commandName, parameterName, wordToComplete, commandAst, fakeBoundParameters);
    }

    /// <summary>True if the word is a path, by the rule of -Volume: it begins with a dot, a slash, a backslash, a tilde or a drive.</summary>
    private static bool IsPath(string word) =>
        word is ['.' or '/' or '\\' or '~', ..] || (word is [_, ':', '/' or '\\', ..] && char.IsAsciiLetter(word[0]));
}
