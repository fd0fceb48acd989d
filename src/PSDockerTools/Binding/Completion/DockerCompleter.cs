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
/// Completes what engines know. Asks the engine that the cmdlet would ask; answers within a second, since the prompt waits for it;
/// and gives nothing, whatever fails.
/// </summary>
public abstract class DockerCompleter : IArgumentCompleter
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(1);
    private static readonly EngineArgumentAttribute s_engine = new();

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        CompleteBehind("", commandName, wordToComplete, commandAst, fakeBoundParameters);

    /// <summary>Completes what goes on behind a beginning that all have in common: <c>container:</c>.</summary>
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

    /// <summary>The engine of -Engine if it has a value already; null where it is given but not known yet, as in a splat.</summary>
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
