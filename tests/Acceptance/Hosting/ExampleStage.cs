using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;

namespace PSDockerTools.Acceptance;

/// <summary>The examples of the module's help and the engine that they run on, see tests/Acceptance/Examples.</summary>
public sealed class ExampleStage : IDisposable
{
    private static readonly Lazy<IReadOnlyList<Example>> s_all = new(ReadAll);
    private readonly Shell _session = OpenSession();

    public ExampleStage() => _session.Get($"Open-Stage '{TestEnvironment.Module}' '{TestEnvironment.Engine}'");

    public static IReadOnlyList<Example> All => s_all.Value;

    /// <summary>The engine that the examples use.</summary>
    public string Engine => _session.Text("$env:DOCKER_HOST");

    /// <summary>Runs an example in a new session; it must succeed.</summary>
    public void Run(string name) => _session.Get($"Invoke-StageExample $examples['{name}']");

    /// <summary>Prepares an example that uses the terminal, and returns the text to type.</summary>
    public string Prepare(string name) => _session.Text($"(Initialize-TerminalExample $examples['{name}']).Code");

    public void Dispose()
    {
        try { _session.Get("Close-Stage"); }
        finally { _session.Dispose(); }
    }

    private static List<Example> ReadAll()
    {
        using Shell session = OpenSession();
        return [.. session.Get("$examples.Values").Select(example => new Example(example))];
    }

    private static Shell OpenSession()
    {
        Shell shell = new("none"); // replaced below: the examples use the engine of DOCKER_HOST, as a reader's session does
        shell.Get($$"""
            $PSDefaultParameterValues.Clear()
            Import-Module '{{Path.Combine(TestEnvironment.Repository, "tests", "Acceptance", "Examples", "Stage.psm1")}}'
            $examples = [ordered]@{}
            Get-StageExample '{{TestEnvironment.Module}}' | ForEach-Object { $examples[$_.Name] = $_ }
            """);
        return shell;
    }

    /// <summary>An example of a cmdlet's help.</summary>
    public sealed class Example
    {
        internal Example(dynamic example)
        {
            Name = example.Name;
            TakesTerminal = example.Terminal;
            NeedsChecks = example.Checked;
            System.Collections.IDictionary scene = (System.Collections.IDictionary)example.Scene;
            Prompt = scene["Prompt"]?.ToString() ?? "";
            Typed = [.. LanguagePrimitives.ConvertTo<string[]>(scene["Typed"]) ?? []];
        }

        public string Name { get; }

        public bool TakesTerminal { get; }

        /// <summary>True if the example needs the engine to run health checks.</summary>
        public bool NeedsChecks { get; }

        /// <summary>The text that the terminal shows when the command has started.</summary>
        public string Prompt { get; }

        /// <summary>The keys that leave the command.</summary>
        public IReadOnlyList<string> Typed { get; }
    }
}
