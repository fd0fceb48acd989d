using System.Linq;
using HelpWriter.Commands;
using HelpWriter.Comments;

namespace PSDockerTools.Tests.Help;

public sealed class CommandHelpTests
{
    [Fact]
    public void Commands_are_sorted_by_noun_and_then_by_verb() =>
        Assert.Equal(["Get-DockerThing", "Stop-DockerThing"], Things.Help.Commands.Select(command => command.Name));

    [Fact]
    public void A_synopsis_is_one_line_however_the_comment_is_broken() => Assert.Equal("Gets things, big or small.", Things.Get.Synopsis.ToString());

    [Fact]
    public void References_read_as_what_a_user_types() => Assert.Equal(
        "The state may be null; see Stop-DockerThing and -Name. A DockerThing has *stars* and a web-*, a DOCKER_HOST and $LASTEXITCODE.",
        Things.Get.Description.Blocks[0].ToString());

    [Fact]
    public void A_list_has_its_items_with_terms_and_descriptions_joined() =>
        Assert.Equal("* -Color is one.\n* two: is another.", Things.Get.Description.Blocks[1].ToString());

    [Fact]
    public void A_command_that_is_named_in_plain_words_is_found() =>
        Assert.Contains(new CommandName("Get-DockerThing"), Things.Stop.Synopsis.Inlines);

    [Fact]
    public void Parameters_come_by_position_then_the_cmdlets_own_then_inherited_ones_then_those_of_PowerShell() => Assert.Equal(
        ["Thing", "Force", "ThrottleLimit", "Inherited", "WhatIf", "Confirm"],
        Things.Stop.Parameters.Select(parameter => parameter.Name));

    [Fact]
    public void What_is_not_to_be_shown_is_not_shown() => Assert.DoesNotContain(Things.Get.Parameters, parameter => parameter.Name == "Hidden");

    [Theory]
    [InlineData("Name", "The names.")]
    [InlineData("ThrottleLimit", "The maximum number.")]
    [InlineData("Inherited", "The text of the base class.")]
    public void A_parameter_says_what_its_comment_or_the_one_that_it_inherits_says(string name, string text) =>
        Assert.Equal(text, Things.Parameter(Things.Get, name).Text.ToString());

    [Fact]
    public void Inheritdoc_takes_the_comment_that_it_names() => Assert.Equal("The size.", Things.Parameter(Things.Stop, "Force").Text.ToString());

    [Fact]
    public void A_type_that_says_nothing_does_not_take_its_bases_comment()
    {
        string comments = Things.Comments.Replace("T:PSDockerTools.Tests.Help.StopDockerThingCommand\">", "T:Elsewhere\">", System.StringComparison.Ordinal);
        Assert.True(Things.Describe(comments).Commands[1].Synopsis.IsEmpty);
    }

    [Fact]
    public void A_parameter_tells_how_it_binds()
    {
        ParameterHelp name = Things.Parameter(Things.Get, "Name");
        Assert.Equal("string[]", name.Type);
        Assert.Equal(0, name.Position);
        Assert.Equal(["Id", "Label"], name.Aliases);
        Assert.True(name.ByValue);
        Assert.False(name.ByPropertyName);
        Assert.False(name.IsRequired);
        Assert.True(name.TakesWildcards);
        Assert.True(Things.Parameter(Things.Stop, "Thing").IsRequired);
        Assert.True(Things.Parameter(Things.Stop, "Force").IsSwitch);
    }

    [Theory]
    [InlineData("ThrottleLimit", "50")]
    [InlineData("Until", "until midnight")]
    [InlineData("Name", null)]
    [InlineData("Size", null)]
    public void A_default_is_what_the_attribute_says_or_a_new_cmdlet_has(string name, string? value) =>
        Assert.Equal(value, Things.Parameter(Things.Get, name).Default);

    [Fact]
    public void A_nullable_enum_lists_its_values_and_is_named_plainly()
    {
        ParameterHelp color = Things.Parameter(Things.Get, "Color");
        Assert.Equal("ThingColor", color.Type);
        Assert.Equal(["Red", "Green"], color.Values);
    }

    [Fact]
    public void Each_parameter_set_has_a_syntax_the_default_one_first()
    {
        Assert.Equal(2, Things.Get.Syntax.Count);
        Assert.Contains(Things.Get.Syntax[0].Parameters, parameter => parameter.Name == "Name");
        Assert.Contains(Things.Get.Syntax[1].Parameters, parameter => parameter is { Name: "Size", IsRequired: true });
    }

    [Fact]
    public void An_example_has_a_title_the_code_as_it_is_typed_and_remarks()
    {
        ExampleHelp example = Things.Get.Examples[1];
        Assert.Equal("Gets and stops.", example.Title.ToString());
        Assert.Equal("Get-DockerThing web-* -ThrottleLimit 1 |\n    Stop-DockerThing -Force -Verbose", example.Code);
        Assert.Equal("They are stopped then.", example.Remarks.ToString());
    }

    [Fact]
    public void Inputs_and_outputs_are_told_by_their_types_comments()
    {
        Assert.Equal(["DockerThing: What Get-DockerThing gives.", "string: "], Things.Get.Outputs.Select(type => $"{type.Name}: {type.Text}"));
        Assert.Equal(["DockerThing: What Get-DockerThing gives."], Things.Stop.Inputs.Select(type => $"{type.Name}: {type.Text}"));
        Assert.Equal(["string: The names."], Things.Get.Inputs.Select(type => $"{type.Name}: {type.Text}"));
    }

    [Fact]
    public void Links_lead_to_commands_and_elsewhere() => Assert.Equal(
        [new CommandName("Stop-DockerThing"), new WebLink("All about things", "https://example.org/things")],
        Things.Get.Links);
}
