using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;

namespace PSDockerTools.Acceptance;

/// <summary>The examples of the module's help, and the engine that they run on: tests/Acceptance/Examples.</summary>
public sealed class ExampleStage : IDisposable
{
    private static readonly Lazy<IReadOnlyList<Example>> s_all = new(ReadAll);
    private readonly Shell _director = OpenDirector();

    public ExampleStage() => _director.Get($"Open-Stage '{Place.Module}' '{Place.Engine}'");

    public static IReadOnlyList<Example> All => s_all.Value;

    /// <summary>The engine that the examples go to.</summary>
    public string Engine => _director.Text("$env:DOCKER_HOST");

    /// <summary>Runs an example in a fresh session; it must succeed.</summary>
    public void Play(string name) => _director.Get($"Invoke-StageExample $examples['{name}']");

    /// <summary>Prepares all that an example needs that takes the terminal; gives what is to be typed.</summary>
    public string Prepare(string name) => _director.Text($"(Initialize-TerminalExample $examples['{name}']).Code");

    public void Dispose()
    {
        try { _director.Get("Close-Stage"); }
        finally { _director.Dispose(); }
    }

    private static List<Example> ReadAll()
    {
        using Shell director = OpenDirector();
        return [.. director.Get("$examples.Values").Select(example => new Example(example))];
    }

    private static Shell OpenDirector()
    {
        Shell shell = new("none"); // not for long: the engine is the one of DOCKER_HOST, as for a reader
        shell.Get($$"""
            $PSDefaultParameterValues.Clear()
            Import-Module '{{Path.Combine(Place.Repository, "tests", "Acceptance", "Examples", "Stage.psm1")}}'
            $examples = [ordered]@{}
            Get-StageExample '{{Place.Module}}' | ForEach-Object { $examples[$_.Name] = $_ }
            """);
        return shell;
    }

    /// <summary>An example, by its cmdlet and number.</summary>
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

        /// <summary>Whether the engine must check the health of a container for it.</summary>
        public bool NeedsChecks { get; }

        /// <summary>What a terminal shows once the command is there.</summary>
        public string Prompt { get; }

        /// <summary>The keys that leave the command.</summary>
        public IReadOnlyList<string> Typed { get; }
    }
}
