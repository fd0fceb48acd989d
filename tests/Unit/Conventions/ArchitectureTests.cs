using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using NetArchTest.Rules;

namespace PSDockerTools.Tests.Conventions;

/// <summary>Which folder may depend on which: docs/ARCHITECTURE.md says why.</summary>
public sealed class ArchitectureTests
{
    private static readonly SourceFolders s_module = new(Repository.PathOf("out", "PSDockerTools", "PSDockerTools.dll"), Repository.PathOf("src", "PSDockerTools"));

    private static readonly SourceFolders s_engine = new(
        Repository.PathOf("out", "PSDockerTools", "Engine", "PSDockerTools.Engine.dll"), Repository.PathOf("src", "PSDockerTools.Engine"));

    /// <summary>The folders of resources, and those that each may depend on.</summary>
    private static readonly Dictionary<string, string[]> s_resources = new()
    {
        ["Builds"] = ["Engines", "Images", "Networks"],
        ["Containers"] = ["Engines", "Images", "Networks", "Volumes"],
        ["Engines"] = [],
        ["Events"] = ["Containers", "Images"],
        ["Images"] = [],
        ["Networks"] = [],
        ["Volumes"] = ["Engines"],
    };

    public static TheoryData<string> Assemblies => ["PSDockerTools", "PSDockerTools.Engine"];

    [Theory, MemberData(nameof(Assemblies))]
    public void No_folders_depend_on_each_other(string assembly)
    {
        SourceFolders folders = Of(assembly);
        Assert.Empty(folders.Homeless);
        Assert.NotEmpty(folders.Dependencies);
        string? cycle = folders.Cycle();
        Assert.True(cycle is null, cycle);
    }

    /// <summary>The cmdlets are in the folders of the resources, so that nothing of this depends on a cmdlet.</summary>
    [Fact]
    public void What_all_resources_share_depends_on_none() =>
        None(s_module.Dependencies.Where(one => !s_resources.ContainsKey(one.From) && s_resources.ContainsKey(one.To)));

    [Fact]
    public void A_resource_depends_on_few_others() => None(s_module.Dependencies.Where(
        one => s_resources.TryGetValue(one.From, out string[]? others) && s_resources.ContainsKey(one.To) && !others.Contains(one.To)));

    /// <summary>A row that has moved or is not needed any more is misleading.</summary>
    [Fact]
    public void The_resources_are_those_that_there_are() => Assert.All(
        s_resources,
        resource =>
        {
            Assert.Contains(resource.Key, s_module.Names);
            Assert.All(resource.Value, other => Assert.Contains(s_module.Dependencies, one => one.From == resource.Key && one.To == other));
        });

    [Theory]
    [InlineData("Models")]
    [InlineData("Pipeline")]
    [InlineData("Errors", "Models")]
    [InlineData("Values", "Errors", "Models")]
    public void The_lowest_folders_depend_on_nothing_above_them(string folder, params string[] below) =>
        None(s_module.Dependencies.Where(one => one.From == folder && !below.Contains(one.To)));

    [Theory]
    [InlineData("Models")]
    [InlineData("Values")]
    [InlineData("DockerCli/Shells")]
    public void What_comes_out_and_what_is_parsed_does_not_know_PowerShell(string folder)
    {
        Assert.NotEmpty(s_module.In(folder).GetTypes());
        Passes(s_module.In(folder).ShouldNot().HaveDependencyOnAny("System.Management.Automation"));
    }

    [Theory]
    [InlineData("PSDockerTools", "Docker.DotNet")]
    [InlineData("PSDockerTools.Engine", "System.Management.Automation")]
    public void An_assembly_does_not_know_what_the_other_is_for(string assembly, string library) =>
        Assert.All(Of(assembly).Names, folder => Passes(Of(assembly).In(folder).ShouldNot().HaveDependencyOnAny(library)));

    /// <summary>The engine assembly reports a kind and data; the cmdlets word what the user can do.</summary>
    /// <summary>A sentence about a value is in the folder of the value, or with those that all values share.</summary>
    [Fact]
    public void Values_use_their_own_messages() => Assert.All(
        Directory.GetFiles(Repository.PathOf("src", "PSDockerTools", "Values"), "*.cs", SearchOption.AllDirectories),
        file => Assert.All(
            Regex.Matches(File.ReadAllText(file), @"\b\w+Messages(?=\.)").Select(match => match.Value).Distinct().Where(name => name != "ValueMessages"),
            name => Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(file)!, name + ".cs")), $"{file} uses {name}.")));

    [Fact]
    public void The_engine_assembly_names_no_parameter()
    {
        Assert.NotEmpty(s_engine.Texts);
        Assert.DoesNotContain(s_engine.Texts, one => Regex.IsMatch(one.Text, @"(?<![\w-])-[A-Z][a-z]|\b[A-Z][a-z]+-Docker[A-Z]"));
    }

    /// <summary>EngineSentences interprets the sentences of engines; the one exception reads the output of a credential helper.</summary>
    [Fact]
    public void Nobody_looks_for_words_in_a_message() =>
        Assert.Equal(["PSDockerTools.Session.RegistryCredentials"], s_module.ReadersOfMessages.Concat(s_engine.ReadersOfMessages));

    /// <summary>The tests above see generic types, code that the compiler moves, arguments of attributes, and namespaces that differ from the folder.</summary>
    [Fact]
    public void A_cycle_is_found()
    {
        SourceFolders planted = new(typeof(ArchitectureTests).Assembly.Location, Repository.PathOf("tests", "Unit", "Conventions", "Planted"));
        Assert.StartsWith("First > Second > Third > First\n", planted.Cycle(), StringComparison.Ordinal);
    }

    private static void None(IEnumerable<FolderDependency> forbidden) => Assert.True(!forbidden.Any(), string.Join('\n', forbidden));

    private static SourceFolders Of(string assembly) => assembly == "PSDockerTools" ? s_module : s_engine;

    private static void Passes(ConditionList rule)
    {
        TestResult result = rule.GetResult();
        Assert.True(result.IsSuccessful, string.Join('\n', result.FailingTypes.Select(type => $"{type.FullName}: {type.Explanation}")));
    }
}
