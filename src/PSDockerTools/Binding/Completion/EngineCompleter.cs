using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using PSDockerTools.Abstractions;
using PSDockerTools.Session;

namespace PSDockerTools.Binding;

/// <summary>Completes the names of connected engines and docker contexts. Sends no request to an engine.</summary>
public sealed class EngineCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        try
        {
            IEnumerable<Completion> connected = EngineDirectory.All.Select(engine => new Completion(engine.Name, EngineMessages.Show(engine.Uri)));
            IEnumerable<Completion> contexts = DockerConfiguration.Current.ContextNames.Append("default")
                .Order(StringComparer.OrdinalIgnoreCase)
                .Select(OfContext);
            return Completion.Matching(wordToComplete, connected.Concat(contexts).DistinctBy(one => one.Text));
        }
        catch (Exception) { return []; }
    }

    /// <summary>The suggestion for a context. A context that is not valid is suggested, too: the error of the cmdlet explains the problem.</summary>
    private static Completion OfContext(string name)
    {
        try { return new Completion(name, $"docker context, {EngineMessages.Show(EngineChoice.Context(name).Uri)}"); }
        catch (FormatException) { return new Completion(name, "docker context"); }
    }
}
