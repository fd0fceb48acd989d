using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Pipeline;
using PSDockerTools.Session;

namespace PSDockerTools.Binding;

/// <summary>
/// Completes values that the engine knows. Uses the engine of the cmdlet, returns within a second because the prompt waits, and returns no
/// suggestions after any error.
/// </summary>
public abstract class DockerCompleter : IArgumentCompleter
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(1);
    private static readonly EngineArgumentAttribute s_engine = new();

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        CompleteBehind("", commandName, wordToComplete, commandAst, fakeBoundParameters);

    /// <summary>Completes the text after a common prefix: <c>container:</c>.</summary>
    internal IEnumerable<CompletionResult> CompleteBehind(
        string beginning, string commandName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        try
        {
            if (FindEngine(commandAst, fakeBoundParameters) is not EngineEndpoint engine) { return []; }
            return BoundedWait.TryGetResult(s_limit, cancel => SuggestAsync(EngineDirectory.Open(engine), commandName, cancel), out IEnumerable<Completion> all)
                ? Completion.Matching(wordToComplete, all.Select(one => one.Behind(beginning)))
                : [];
        }
        catch (Exception) { return []; } // an error at the prompt would be worse than no suggestion
    }

    private protected abstract Task<IEnumerable<Completion>> SuggestAsync(IDockerEngine engine, string commandName, CancellationToken cancel);

    /// <summary>The engine of -Engine, if its value is known; null if the value is not known yet, as in a splatted table.</summary>
    private static EngineEndpoint? FindEngine(CommandAst command, IDictionary bound)
    {
        if (bound["Engine"] is object given)
        {
            object? engine = s_engine.Transform(null!, given);
            return engine as EngineEndpoint ?? (engine as object[])?.OfType<EngineEndpoint>().FirstOrDefault();
        }
        bool unknown = command.CommandElements.Any(
            element => element is CommandParameterAst { ParameterName: "Engine" } or VariableExpressionAst { Splatted: true });
        return unknown ? null : EngineSession.GetDefaultForCompletion().Engine;
    }
}
