using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Binding;
using PSDockerTools.Cmdlets;
using PSDockerTools.Errors;
using PSDockerTools.Resources;
using PSDockerTools.Tests.Cmdlets;

namespace PSDockerTools.Tests.Resources;

/// <summary>The behaviour that a resource gets from its description.</summary>
public sealed class ResourceTests
{
    private static readonly IDockerEngine s_engine = new FakeEngine(default);

    [Theory]
    [InlineData("red", "a111")]
    [InlineData("a22", "a222")]
    [InlineData("*e*", "a111", "a222")]
    [InlineData("GREEN")]
    [InlineData("Gr*", "a222")]
    [InlineData("nope*")]
    public async Task A_name_an_ID_prefix_and_a_wildcard_find_the_same_in_a_list_as_on_the_engine(string text, params string[] expected)
    {
        Reference<DockerApple> reference = new(text);
        Assert.Equal(expected, Begun(Resource<DockerApple>.Instance.Among(reference, AppleResource.Apples)));
        Assert.Equal(expected, Begun(Resource<DockerApple>.Instance.Exactly(reference, AppleResource.Apples)));
        if (expected.Length > 0 || reference.IsPattern) { Assert.Equal(expected, Begun(await FindAsync(reference))); }
    }

    [Fact]
    public async Task A_name_of_several_lists_them_and_is_not_acted_on()
    {
        Assert.Equal(["b111", "b222"], Begun(Resource<DockerApple>.Instance.Among(new("twin"), AppleResource.Apples)));
        CommandException refused = await Assert.ThrowsAsync<CommandException>(() => FindAsync(new("twin")));
        Assert.Equal(("AmbiguousApple", DockerErrorKind.Ambiguous), (refused.ErrorId, refused.Kind));
        Assert.Equal("2 apples are named 'twin' (b11100000000, b22200000000).", refused.Text.Cause);
    }

    [Fact]
    public async Task A_prefix_of_several_IDs_is_refused()
    {
        CommandException refused = await Assert.ThrowsAsync<CommandException>(() => FindAsync(new("a")));
        Assert.Equal(("AmbiguousId", DockerErrorKind.Ambiguous), (refused.ErrorId, refused.Kind));
        Assert.Contains("a22200000000 green", refused.Text.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_is_told_by_the_noun()
    {
        Reference<DockerApple> nobody = new("blue");
        DockerException missing = await Assert.ThrowsAsync<DockerException>(() => FindAsync(nobody));
        ErrorRecord record = DockerErrors.ToRecord(missing, nobody);
        Assert.Equal(("AppleNotFound", ErrorCategory.ObjectNotFound), (record.FullyQualifiedErrorId, record.CategoryInfo.Category));
        Assert.Contains("No apple on engine 'fake' has the name or ID prefix 'blue'.", record.Exception.Message, StringComparison.Ordinal);
        Assert.Equal("List the apples: Get-DockerApple", record.ErrorDetails.RecommendedAction);
        Assert.Equal("AppleNotFound", DockerErrors.ToRecord(missing, AppleResource.Apples[0]).FullyQualifiedErrorId);
    }

    [Fact]
    public void A_wrong_kind_of_value_is_refused_by_the_noun()
    {
        ArgumentTransformationMetadataException refused = Assert.Throws<ArgumentTransformationMetadataException>(() => Read(new Version(1, 2)));
        Assert.Equal("'1.2' does not identify an apple. Use a name, an ID prefix, or an object of Get-DockerApple.", refused.Message);
        Assert.Throws<ArgumentTransformationMetadataException>(() => Read(new Hashtable { ["Id"] = 4711, ["Name"] = "pwsh" })); // a process
        Assert.Throws<ArgumentTransformationMetadataException>(() => Read(new object[] { 12 }));
    }

    [Fact]
    public void Text_numbers_objects_rows_and_copies_are_taken_in_one_list()
    {
        DockerApple apple = AppleResource.Apples[0];
        PSObject copy = new();
        copy.TypeNames.Insert(0, "Deserialized.PSDockerTools.DockerApple");
        copy.Properties.Add(new PSNoteProperty("Name", "green"));
        PSObject row = new();
        row.Properties.Add(new PSNoteProperty("Id", apple.Id));
        IReadOnlyList<Reference<DockerApple>> read = Read(new object?[] { "red", apple, PSObject.AsPSObject(apple), copy, row, null });
        Assert.Equal(["red", apple.Id, apple.Id, "green", apple.Id], read.Select(one => one.Text));
        Assert.Equal([null, apple, apple, null, null], read.Select(one => one.Object));
        Assert.Equal("12", Assert.Single(Read(12)).Text);
        Assert.Empty(Read(null));
    }

    [Fact]
    public void Names_are_completed_and_shown_with_their_IDs()
    {
        Completion[] offered = [.. Resource<DockerApple>.Instance.Suggest(AppleResource.Apples, "Get-DockerApple")];
        Assert.Equal(["green", "red", "twin", "twin"], offered.Select(one => one.Text));
        Assert.Equal("green (a22200000000)", offered[0].ToolTip);
    }

    [Fact]
    public void What_nothing_describes_has_no_resource() => Assert.Null(Resource.Of("red"));

    private static Task<IReadOnlyList<DockerApple>> FindAsync(Reference<DockerApple> reference) =>
        Resource<DockerApple>.Instance.FindAsync(s_engine, reference, default);

    private static IReadOnlyList<Reference<DockerApple>> Read(object? input) => ReferenceArgumentAttribute<DockerApple>.Read(input);

    private static IEnumerable<string> Begun(IEnumerable<DockerApple> found) => found.Select(one => one.Id[..4]);
}
