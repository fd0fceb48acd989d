using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace PSDockerTools.Acceptance;

/// <summary>
/// Every example of the help does what it says, as it is written. Those that need more than PowerShell's core cmdlets are run by Pester's tests
/// alone, in a whole PowerShell, with all that take no terminal. Alone, since the examples connect engines, which are the process's.
/// </summary>
[Collection(nameof(Alone))]
public sealed class ExampleTests(ExampleStage stage) : IClassFixture<ExampleStage>
{
    public static TheoryData<string> Hosted => [.. Names(example => !example.TakesTerminal && example.Missing.Count == 0)];

    public static TheoryData<string> Terminal => [.. Names(example => example.TakesTerminal)];

    [Theory]
    [MemberData(nameof(Hosted))]
    public void An_example_works_in_a_fresh_session(string name) => stage.Play(name);

    [Theory]
    [MemberData(nameof(Terminal))]
    public async Task An_example_takes_the_terminal_and_gives_it_back(string name)
    {
        ExampleStage.Example example = ExampleStage.All.Single(one => one.Name == name);
        await using Pane pane = await Pane.OpenAsync(stage.Engine);
        string code = stage.Prepare(name);
        await pane.TypeAsync("$Error.Clear()"); // pwsh's own beginning leaves one there, where it has no PSReadLine
        await pane.TypeAsync(code);
        await pane.SeeAsync(example.Prompt);
        await pane.PressAsync([.. example.Typed]);
        await pane.SeeLastAsync("PS>");
        await pane.TypeAsync("\"errors: $($Error.Count) $Error\"");
        Assert.Contains("\nerrors: 0", await pane.SeeAsync("\nerrors: "), StringComparison.Ordinal);
    }

    [Fact]
    public void Most_examples_need_no_more_than_the_core_cmdlets_and_every_cmdlet_has_one()
    {
        IReadOnlyList<ExampleStage.Example> all = ExampleStage.All;
        int here = all.Count(example => example.Missing.Count == 0);
        Assert.True(here * 10 >= all.Count * 6, $"{here} of {all.Count} examples run here. The others need " + string.Join(", ", all.SelectMany(e => e.Missing).Distinct()));
        IEnumerable<string> cmdlets = all.Select(example => example.Name.Split(' ')[0]).Distinct().Order(StringComparer.Ordinal);
        using Shell shell = new("none");
        Assert.Equal(shell.Get("(Get-Command -Module PSDockerTools -CommandType Cmdlet).Name").Select(name => name.ToString()).Order(StringComparer.Ordinal), cmdlets);
    }

    private static IEnumerable<string> Names(Predicate<ExampleStage.Example> isOne) =>
        ExampleStage.All.Where(example => isOne(example)).Select(example => example.Name);
}
