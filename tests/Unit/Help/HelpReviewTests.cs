using System;
using System.Collections.Generic;
using HelpWriter.Commands;

namespace PSDockerTools.Tests.Help;

public sealed class HelpReviewTests
{
    [Fact]
    public void Help_that_is_whole_has_no_complaints() => Assert.Empty(Complaints(Things.Comments));

    [Theory]
    [InlineData("<summary>Stops things that Get-DockerThing gives.</summary>", "", "Stop-DockerThing: the <summary> is not one sentence.")]
    [InlineData("things that Get-DockerThing gives", "what Get-DockerNothing gives", "Stop-DockerThing: the synopsis mentions Get-DockerNothing, which is not there.")]
    [InlineData("<summary>The thing.</summary>", "", "Stop-DockerThing: -Thing has no <summary>.")]
    [InlineData("<summary>The thing.</summary>", "<summary>A <see cref=\"!:Gone\"/>.</summary>", "Stop-DockerThing: -Thing refers to !:Gone, which is not there.")]
    [InlineData("<para>Stops one.</para>", "", "Stop-DockerThing: example 1 does not say what it shows: it has no <para>.")]
    [InlineData("<code>Get-DockerThing one | Stop-DockerThing</code>", "", "Stop-DockerThing: example 1 has no <code>.")]
    [InlineData("one | Stop-DockerThing", "one |", "Stop-DockerThing: example 1 does not parse: An empty pipe element is not allowed.")]
    [InlineData("one | Stop-DockerThing", "-Nmae one", "Stop-DockerThing: example 1 uses -Nmae, which Get-DockerThing does not have.")]
    [InlineData("one | Stop-DockerThing", "| Stop-DockerThings", "Stop-DockerThing: example 1 uses Stop-DockerThings, which is not there.")]
    public void What_is_missing_or_not_true_is_said(string whole, string broken, string complaint)
    {
        Assert.Contains(whole, Things.Comments, StringComparison.Ordinal);
        Assert.Equal([complaint], Complaints(Things.Comments.Replace(whole, broken, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_command_without_an_example_is_told()
    {
        int start = Things.Comments.LastIndexOf("<example>", StringComparison.Ordinal);
        int end = Things.Comments.LastIndexOf("</example>", StringComparison.Ordinal) + "</example>".Length;
        Assert.Equal(["Stop-DockerThing: there is no <example>."], Complaints(Things.Comments.Remove(start, end - start)));
    }

    [Theory]
    [InlineData("Halt-DockerThing (Get-DockerThing)")]
    [InlineData("Stop-DockerThing $thing -WhatIf -ErrorAction Stop")]
    [InlineData("Get-Process -Nonsense | ForEach-Object { Get-DockerThing -Id $_ -- -Nmae }")]
    public void Aliases_common_parameters_and_the_commands_of_others_are_let_be(string code) =>
        Assert.Empty(Complaints(Things.Comments.Replace("Get-DockerThing one | Stop-DockerThing", code, StringComparison.Ordinal)));

    private static IReadOnlyList<string> Complaints(string comments) => new HelpReview(Things.Describe(comments), "Docker").Complaints();
}
