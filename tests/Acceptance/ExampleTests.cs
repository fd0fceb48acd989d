using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace PSDockerTools.Acceptance;

/// <summary>Every example of the help, the README and the guide runs unchanged and without errors. The tests run alone, because connected engines belong to the process.</summary>
[Collection(nameof(Alone))]
public sealed class ExampleTests(ExampleStage stage) : IClassFixture<ExampleStage>
{
    public static TheoryData<string> Hosted => [.. Names(example => !example.TakesTerminal && !example.NeedsChecks)];

    public static TheoryData<string> Checked => [.. Names(example => example.NeedsChecks)];

    public static TheoryData<string> Terminal => [.. Names(example => example.TakesTerminal)];

    [Theory]
    [MemberData(nameof(Hosted))]
    public void An_example_works_in_a_fresh_session(string name) => stage.Run(name);

    [TheoryNotOn(EngineKind.Podman, "it checks the health with systemd only")]
    [MemberData(nameof(Checked))]
    public void An_example_with_a_health_check_works_in_a_fresh_session(string name) => stage.Run(name);

    [Theory]
    [MemberData(nameof(Terminal))]
    public async Task An_example_takes_the_terminal_and_gives_it_back(string name)
    {
        ExampleStage.Example example = ExampleStage.All.Single(one => one.Name == name);
        await using TmuxTerminal pane = await TmuxTerminal.OpenAsync(stage.Engine);
        string code = stage.Prepare(name);
        await pane.TypeAsync(code);
        await pane.WaitForTextAsync(example.Prompt);
        await pane.PressAsync([.. example.Typed]);
        await pane.WaitForPromptAsync("PS>");
        await pane.TypeAsync("\"errors: $($Error.Count) $Error\"");
        Assert.Contains("\nerrors: 0", await pane.WaitForTextAsync("\nerrors: "), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_cmdlet_has_an_example()
    {
        IEnumerable<string> cmdlets = ExampleStage.All.Select(example => example.Name.Split(' ')[0]).Where(name => name is not ("README" or "SCRIPTING")).Distinct().Order(StringComparer.Ordinal);
        using Shell shell = new("none");
        Assert.Equal(shell.Get("(Get-Command -Module PSDockerTools -CommandType Cmdlet).Name").Select(name => name.ToString()).Order(StringComparer.Ordinal), cmdlets);
    }

    private static IEnumerable<string> Names(Predicate<ExampleStage.Example> isOne) =>
        ExampleStage.All.Where(example => isOne(example)).Select(example => example.Name);
}
