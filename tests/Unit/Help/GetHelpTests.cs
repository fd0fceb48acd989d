using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using HelpWriter.Maml;

namespace PSDockerTools.Tests.Help;

/// <summary>The output of PowerShell's Get-Help for the help file.</summary>
public sealed class GetHelpTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + "-Help.xml");
    private readonly Runspace _runspace;

    public GetHelpTests()
    {
        File.WriteAllText(_file, MamlWriter.Write(Things.Help, pages: null));
        InitialSessionState state = InitialSessionState.CreateDefault2();
        state.Commands.Add(new SessionStateCmdletEntry("Get-DockerThing", typeof(GetDockerThingCommand), _file));
        state.Commands.Add(new SessionStateCmdletEntry("Stop-DockerThing", typeof(StopDockerThingCommand), _file));
        _runspace = RunspaceFactory.CreateRunspace(state);
        _runspace.Open();
    }

    public void Dispose()
    {
        _runspace.Dispose();
        File.Delete(_file);
    }

    [Fact]
    public void It_shows_synopsis_and_description()
    {
        Assert.Equal("Gets things, big or small.", Help("(Get-Help Get-DockerThing).Synopsis"));
        Assert.Equal("Gets things, big or small.", Help("(Get-Help Get-DockerThing).details.description.Text"));
        Assert.StartsWith("The state may be null", Help("(Get-Help Get-DockerThing).description[0].Text"), StringComparison.Ordinal);
        Assert.Equal("* -Color is one.", Help("(Get-Help Get-DockerThing).description[1] | ForEach-Object { $_.Tag + $_.Text }"));
    }

    [Fact]
    public void It_shows_a_syntax_for_each_parameter_set()
    {
        Assert.Equal("2", Help("(Get-Help Get-DockerThing).syntax.syntaxItem.Count"));
        Assert.Equal("Name Color Until Inherited ThrottleLimit", Help("(Get-Help Get-DockerThing).syntax.syntaxItem[0].parameter.name"));
        Assert.Equal("Red Green", Help("(Get-Help Get-DockerThing).syntax.syntaxItem[0].parameter[1].parameterValueGroup.parameterValue"));
        // A switch is written without a value.
        Assert.Equal("", Help("(Get-Help Stop-DockerThing).syntax.syntaxItem.parameter | Where-Object name -eq Force | ForEach-Object parameterValue"));
    }

    [Theory]
    [InlineData("description[0].Text", "The names.")]
    [InlineData("parameterValue", "string[]")]
    [InlineData("type.name", "string[]")]
    [InlineData("required", "false")]
    [InlineData("position", "0")]
    [InlineData("pipelineInput", "True (ByValue)")]
    [InlineData("globbing", "true")]
    [InlineData("aliases", "Id, Label")]
    [InlineData("defaultValue", "None")]
    public void It_shows_how_a_parameter_binds(string property, string value) =>
        Assert.Equal(value, Help($"(Get-Help Get-DockerThing -Parameter Name).{property}"));

    [Fact]
    public void It_shows_the_values_that_a_parameter_takes() =>
        Assert.Equal("It is one of Red, Green.", Help("(Get-Help Get-DockerThing -Parameter Color).description[1].Text"));

    [Fact]
    public void It_shows_the_examples()
    {
        Assert.Equal("Example 2: Gets and stops.", Help("(Get-Help Get-DockerThing -Examples).examples.example[1].title"));
        Assert.Equal(
            "Get-DockerThing web-* -ThrottleLimit 1 |\n    Stop-DockerThing -Force -Verbose",
            Help("(Get-Help Get-DockerThing -Examples).examples.example[1].code").ReplaceLineEndings("\n"));
        Assert.Equal("They are stopped then.", Help("(Get-Help Get-DockerThing).examples.example[1].remarks[0].Text").Trim());
    }

    [Fact]
    public void It_shows_inputs_outputs_and_links()
    {
        Assert.Equal("string", Help("(Get-Help Get-DockerThing -Full).inputTypes.inputType.type.name"));
        Assert.Equal("DockerThing string", Help("(Get-Help Get-DockerThing -Full).returnValues.returnValue.type.name"));
        Assert.Equal("Stop-DockerThing All about things: https://example.org/things", Help("(Get-Help Get-DockerThing).relatedLinks.navigationLink.linkText"));
    }

    [Fact]
    public void The_address_of_its_page_is_its_first_link()
    {
        File.WriteAllText(_file, MamlWriter.Write(Things.Help, "https://example.com/docs"));
        Assert.Equal("Online version Stop-DockerThing All about things", Help("(Get-Help Get-DockerThing).relatedLinks.navigationLink.linkText"));
        Assert.Equal("https://example.com/docs/Get-DockerThing.md", Help("(Get-Command Get-DockerThing).HelpUri"));
    }

    [Fact]
    public void Without_an_address_no_other_link_passes_for_its_page() => Assert.Equal("", Help("(Get-Command Get-DockerThing).HelpUri"));

    [Fact]
    public void The_examples_of_a_help_file_can_be_read_back()
    {
        IReadOnlyList<CommandExample> examples = MamlExamples.Read(_file);
        Assert.Equal(["Get-DockerThing 1", "Get-DockerThing 2", "Stop-DockerThing 1"], examples.Select(example => example.ToString()));
        Assert.Equal("Gets and stops.", examples[1].Title);
        Assert.Equal(Things.Get.Examples[1].Code, examples[1].Code);
    }

    /// <summary>The output of a script, as strings separated by spaces.</summary>
    private string Help(string script)
    {
        using PowerShell shell = PowerShell.Create(_runspace);
        ICollection output = shell.AddScript(script).Invoke();
        Assert.Empty(shell.Streams.Error);
        return string.Join(' ', output.Cast<object>());
    }
}
