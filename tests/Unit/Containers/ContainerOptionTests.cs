using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using PSDockerTools.Commands;
using PSDockerTools.Containers;
using PSDockerTools.DockerCli;

namespace PSDockerTools.Tests.Containers;

/// <summary>That no option of docker run is declared by halves.</summary>
public sealed class ContainerOptionTests
{
    private static readonly CommandSignature s_run = CommandSignature.Of<InvokeDockerRunCommand>();
    private static readonly CommandSignature s_set = CommandSignature.Of<SetDockerContainerCommand>();

    [Fact]
    public void Every_parameter_that_docker_writes_has_its_option_and_every_option_its_parameter()
    {
        IEnumerable<string> written = s_run.OptionNames.Select(name => s_run.FindOption(name)!.Name).Distinct();
        Assert.Equal(written.Order(StringComparer.Ordinal), ContainerOptions.All.Select(option => option.Parameter).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_two_options_have_one_field()
    {
        string[] fields = [.. ContainerOptions.All.Select(option => option.Field).OfType<string>()];
        Assert.True(fields.Length > 50);
        Assert.Equal(fields.Distinct(), fields);
    }

    [Fact]
    public void What_docker_update_has_too_is_a_parameter_of_Set_DockerContainer_and_a_field_of_HostConfig()
    {
        string[] updatable = [.. typeof(ContainerCreationCmdlet).GetProperties().Where(IsUpdatable).Select(property => property.Name)];
        ContainerOption[] options = [.. ContainerOptions.Of(typeof(SetDockerContainerCommand))];
        Assert.Equal(updatable.Order(StringComparer.Ordinal), options.Select(option => option.Parameter).Order(StringComparer.Ordinal));
        Assert.All(options, option => Assert.StartsWith("HostConfig.", option.Field, StringComparison.Ordinal));
        foreach (string name in updatable)
        {
            CommandParameter created = s_run.Find(name)!;
            CommandParameter set = s_set.Find(name)!;
            Assert.Equal((created.Type, created.Option!.LongName, created.Option.Letter), (set.Type, set.Option!.LongName, set.Option.Letter));
            Assert.Equal(created.Aliases, set.Aliases);
            Assert.Equal(Written(created), Written(set));
        }
    }

    /// <summary>Its attributes, without those of the compiler.</summary>
    private static IEnumerable<Type> Written(CommandParameter parameter) =>
        parameter.Attributes.Select(attribute => attribute.GetType()).Where(type => type.Namespace != typeof(NullableAttribute).Namespace);

    private static bool IsUpdatable(PropertyInfo property) => property.GetCustomAttribute<DockerOptionAttribute>()?.Updatable == true;
}
