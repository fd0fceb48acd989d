using System;
using System.Collections.Specialized;
using System.Linq;
using System.Management.Automation;
using System.Numerics;
using System.Text.Json;
using PSDockerTools.Binding;
using PSDockerTools.Resources;

namespace PSDockerTools.Tests.Binding;

public sealed class RawObjectTests
{
    private static readonly EngineEndpoint s_engine = new("prod", new Uri("tcp://prod:2375"));

    [Fact]
    public void Properties_are_in_the_engines_order_and_no_more_than_it_says()
    {
        PSObject raw = Read("""{"Zeta":1,"Alpha":{"b":true,"a":null},"Mid":[]}""");
        Assert.Equal(["Zeta", "Alpha", "Mid"], raw.Properties.Select(property => property.Name));
        PSObject inner = (PSObject)raw.Properties["Alpha"].Value;
        Assert.Equal(["b", "a"], inner.Properties.Select(property => property.Name));
        Assert.Equal((object[])[true, null!], inner.Properties.Select(property => property.Value));
        Assert.Empty((object[])raw.Properties["Mid"].Value);
    }

    [Theory]
    [InlineData("5", 5L)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("1.5", 1.5)]
    [InlineData("1e3", 1000.0)]
    [InlineData("\"2026-11-25T22:58:05.851274863Z\"", "2026-11-25T22:58:05.851274863Z")]
    [InlineData("\"5\"", "5")]
    [InlineData("false", false)]
    public void Values_are_what_they_are(string json, object value) => Assert.Equal(value, Read($$"""{"v":{{json}}}""").Properties["v"].Value);

    [Fact]
    public void A_whole_number_is_whole_however_large() =>
        Assert.Equal(new BigInteger(ulong.MaxValue), Read("""{"v":18446744073709551615}""").Properties["v"].Value);

    [Theory]
    [InlineData("""{"owner":"a","Owner":"b"}""", "owner", "Owner")]
    [InlineData("""{"psobject":"a","x":"b"}""", "psobject", "x")]
    [InlineData("""{"":"a","x":"b"}""", "", "x")]
    public void Names_that_no_properties_can_have_are_keys(string json, string first, string second)
    {
        OrderedDictionary table = (OrderedDictionary)Read($$"""{"Labels":{{json}}}""").Properties["Labels"].Value;
        Assert.Equal([first, second], table.Keys.Cast<string>());
        Assert.Equal(("a", "b"), (table[first], table[second]));
    }

    [Fact]
    public void It_knows_where_it_came_from()
    {
        Assert.Equal(s_engine, RawObject.Home(Read("""{"Id":"x"}""")));
        Assert.Null(RawObject.Home(new PSObject()));
        string id = new('a', 64);
        Reference<DockerContainer> named = Assert.Single(ReferenceArgumentAttribute<DockerContainer>.Read(Read($$"""{"Id":"{{id}}"}""")));
        Assert.Equal((id, s_engine), (named.Text, named.Home));
    }

    private static PSObject Read(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return RawObject.Of(document.RootElement, s_engine);
    }
}
