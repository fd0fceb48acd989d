using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using PSDockerTools.Cmdlets;
using PSDockerTools.Resources;

namespace PSDockerTools.Tests.Conventions;

/// <summary>The rules that hold for the parameters of all cmdlets together.</summary>
public sealed class ParameterConventionTests
{
    private static readonly Assembly s_module = typeof(DockerCmdlet).Assembly;

    /// <summary>Names that mean different things in different cmdlets, each with the reason.</summary>
    private static readonly Dictionary<string, string> s_severalMeanings = new()
    {
        ["Name"] = "an object that exists, or the name of a new one",
        ["Engine"] = "an engine, or in Get-DockerEngine the name of a connected one",
        ["Image"] = "the image of a new container, an object, or a filter that the engine evaluates",
        ["Network"] = "the networks of a new container, an object, or a filter that the engine evaluates",
        ["Volume"] = "the mounts of a new container, an object, or a filter that the engine evaluates",
        ["Container"] = "an object, or a filter of events",
        ["Publish"] = "the ports of a new container, or a filter",
        ["Pull"] = "when to pull the image of a container, or a switch for the base images of a build, as in docker",
        ["Since"] = "a time, or in Get-DockerImage an image, as in docker images --filter since=",
        ["Attach"] = "streams of a new container, or a switch",
        ["Action"] = "actions of events, or the script to run for each event, as in PowerShell's own Register- cmdlets",
    };

    /// <summary>The parameters for options of a driver, whatever the driver is for.</summary>
    private static readonly string[] s_driverOptions =
    [
        "New-DockerContainer -LogOption", "Invoke-DockerRun -LogOption", "New-DockerMount -VolumeOption", "New-DockerNetwork -Option",
        "New-DockerVolume -Option",
    ];

    public static TheoryData<Type> Cmdlets => [.. AllCmdlets];

    private static IEnumerable<Type> AllCmdlets => s_module.GetExportedTypes().Where(type => type.GetCustomAttribute<CmdletAttribute>() is not null);

    /// <summary>
    /// Stop-DockerContainer -Name web, as Get-DockerContainer -Name web. Where a cmdlet takes two kinds, -Name is the one of its noun; where it
    /// creates something, the name of that.
    /// </summary>
    [Theory, MemberData(nameof(Cmdlets))]
    public void A_cmdlet_that_takes_an_object_takes_it_as_Name(Type cmdlet)
    {
        CmdletMetadata metadata = new(cmdlet);
        ParameterMetadata[] targets = [.. metadata.Parameters.Where(parameter => IsTarget(cmdlet, parameter))];
        bool makesNamed = metadata.Parameters.Any(parameter => parameter.Name == "Name" && !IsReference(Bare(parameter.ParameterType)));
        if (targets.Length == 0 || makesNamed) { return; }
        ParameterMetadata target = targets.Length == 1 ? targets[0] : Assert.Single(targets, one => metadata.Noun.EndsWith(Kind(one), StringComparison.Ordinal));
        ParameterMetadata named = Assert.Single(metadata.Parameters, parameter => parameter.Name == "Name" || parameter.Aliases.Contains("Name"));
        Assert.Same(target, named);
        Assert.True(target.Name == Kind(target) || target.Aliases.Contains(Kind(target)), $"-{Kind(target)} is no name of it");
    }

    [Fact]
    public void Targets_are_found_at_all() => Assert.True(
        AllCmdlets.Count(cmdlet => new CmdletMetadata(cmdlet).Parameters.Any(parameter => IsTarget(cmdlet, parameter))) > 20);

    /// <summary>The sentences of all resources are made of these, and name the cmdlet.</summary>
    [Fact]
    public void What_can_be_named_is_described_by_the_noun_of_its_cmdlet()
    {
        Resource[] resources =
        [
            .. Parameters(_ => true).Select(parameter => Bare(parameter.ParameterType)).Where(IsReference).Distinct()
                .Select(type => (Resource)typeof(Resource<>).MakeGenericType(type.GetGenericArguments()).GetProperty("Instance")!.GetValue(null)!),
        ];
        Assert.NotEmpty(resources);
        Assert.All(resources, resource =>
        {
            Assert.Equal(resource.Word, resource.Noun.Replace(" ", "", StringComparison.Ordinal), ignoreCase: true);
            Assert.Contains(AllCmdlets, cmdlet => new CmdletMetadata(cmdlet).Name == resource.Getter);
        });
    }

    [Fact]
    public void Parameters_of_one_name_have_one_type()
    {
        IEnumerable<string> mixed =
            from cmdlet in AllCmdlets
            from parameter in new CmdletMetadata(cmdlet).Parameters
            where !s_severalMeanings.ContainsKey(parameter.Name)
            group (Type: Bare(parameter.ParameterType), Cmdlet: cmdlet.Name) by parameter.Name into same
            where same.Select(one => one.Type).Distinct().Count() > 1
            select $"-{same.Key}: {string.Join(", ", same.Select(one => $"{one.Type.Name} in {one.Cmdlet}"))}";
        Assert.Equal("", string.Join("\n", mixed));
    }

    [Theory]
    [InlineData("Platform", typeof(Platform))]
    [InlineData("Signal", typeof(Signal))]
    [InlineData("StopSignal", typeof(Signal))]
    public void One_thing_has_one_type(string parameter, Type type)
    {
        Type[] types = [.. Parameters(name => name == parameter).Select(one => Bare(one.ParameterType))];
        Assert.NotEmpty(types);
        Assert.All(types, one => Assert.Equal(type, one));
    }

    [Fact]
    public void Options_of_drivers_have_one_type()
    {
        foreach (string option in s_driverOptions)
        {
            Type cmdlet = Assert.Single(AllCmdlets, type => new CmdletMetadata(type).Name == option.Split(' ')[0]);
            Assert.Equal(typeof(DriverOption), Bare(new CmdletMetadata(cmdlet).Parameters.Single(parameter => parameter.Name == option.Split('-')[^1]).ParameterType));
        }
    }

    /// <summary>A parameter that changes the type of the output has a parameter set, which Get-Command -Syntax and the help show.</summary>
    [Theory, MemberData(nameof(Cmdlets))]
    public void Raw_and_Detailed_are_parameter_sets(Type cmdlet)
    {
        ParameterMetadata[] forms = [.. new CmdletMetadata(cmdlet).Parameters.Where(parameter => parameter.Name is "Raw" or "Detailed")];
        if (forms.Length < 2) { return; }
        Assert.All(forms, form =>
        {
            (string set, ParameterSetMetadata place) = Assert.Single(form.ParameterSets);
            Assert.NotEqual(ParameterAttribute.AllParameterSets, set);
            Assert.True(place.IsMandatory);
            Assert.Contains(cmdlet.GetCustomAttributes<OutputTypeAttribute>(), type => type.ParameterSetName.Contains(set));
        });
        Assert.Equal(forms.Length, forms.SelectMany(form => form.ParameterSets.Keys).Distinct().Count());
    }

    private static IEnumerable<ParameterMetadata> Parameters(Func<string, bool> isWanted) =>
        AllCmdlets.SelectMany(cmdlet => new CmdletMetadata(cmdlet).Parameters).Where(parameter => isWanted(parameter.Name));

    /// <summary>The targets of a cmdlet: parameters with a position or pipeline input. The others are filters.</summary>
    private static bool IsTarget(Type cmdlet, ParameterMetadata parameter) =>
        IsReference(Bare(parameter.ParameterType))
        && cmdlet.GetProperty(parameter.Name)!.GetCustomAttributes<ParameterAttribute>().Any(attribute => attribute.Position >= 0 || attribute.ValueFromPipeline);

    private static bool IsReference(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Reference<>);

    /// <summary>The kind of object: <c>Container</c> of a reference to a DockerContainer.</summary>
    private static string Kind(ParameterMetadata parameter) => Bare(parameter.ParameterType).GetGenericArguments()[0].Name["Docker".Length..];

    private static Type Bare(Type type)
    {
        Type element = type.IsArray ? type.GetElementType()! : type;
        return Nullable.GetUnderlyingType(element) ?? element;
    }

    /// <summary>A cmdlet as PowerShell sees it.</summary>
    private sealed class CmdletMetadata(Type cmdlet)
    {
        private readonly CmdletAttribute _attribute = cmdlet.GetCustomAttribute<CmdletAttribute>()!;

        public string Noun => _attribute.NounName;

        public string Name => $"{_attribute.VerbName}-{Noun}";

        public IReadOnlyCollection<ParameterMetadata> Parameters { get; } = new CmdletInfo("Test-It", cmdlet).Parameters.Values;
    }
}
