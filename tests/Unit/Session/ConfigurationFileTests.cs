using System;
using System.IO;
using PSDockerTools.Session;

namespace PSDockerTools.Tests.Session;

public sealed class ConfigurationFileTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    [Theory]
    [InlineData("""{"currentContext":"a"}""")]
    [InlineData("""{"currentContext":"x","currentContext":"a"}""")]
    [InlineData("""{"CurrentContext":"a"}""")]
    [InlineData("""{"currentContext":"a"} what follows""")]
    [InlineData("""{"x":"\u00ff","auths":3,"currentContext":"a"}""")]
    public void It_is_read_as_the_CLI_reads_it(string json)
    {
        ConfigurationFile file = Read(json)!;

        Assert.Equal("a", file.GetString("currentContext"));
        Assert.Null(file.Fault);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    public void An_empty_one_is_none(string json) => Assert.Null(Read(json));

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"currentContext":null}""")]
    [InlineData("""{"currentContext":""}""")]
    public void What_is_not_there_is_no_fault(string json)
    {
        ConfigurationFile file = Read(json)!;

        Assert.Null(file.GetString("currentContext"));
        Assert.Null(file.Fault);
    }

    [Theory]
    [InlineData("{\"currentContext\":\"a\",}", "line 1, column 23")]
    [InlineData("{\n \"a\": tru\n}", "line 2")]
    [InlineData("[]", "an array")]
    [InlineData("5", "a number")]
    [InlineData("\"x\"", "a string")]
    [InlineData("{\n  \"currentContext\": 3}", "'currentContext' is a number and must be a string (line 2, column 3)")]
    [InlineData("\uFEFF{}", "byte order mark")]
    [InlineData("{", "line 1")]
    public void A_fault_names_the_file_and_the_place(string json, string place)
    {
        ConfigurationFile file = Read(json)!;

        Assert.Null(file.GetString("currentContext"));
        Assert.Contains($"'{_path}'", file.Fault, StringComparison.Ordinal);
        Assert.Contains(place, file.Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_in_UTF_16_and_a_folder_are_faults()
    {
        File.WriteAllText(_path, "{}", System.Text.Encoding.Unicode);
        Assert.Contains("UTF-8", ConfigurationFile.Read(_path)!.Fault, StringComparison.Ordinal);
        Assert.Contains("folder", ConfigurationFile.Read(Path.GetTempPath())!.Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_none() => Assert.Null(ConfigurationFile.Read(_path + ".missing"));

    public void Dispose() => File.Delete(_path);

    private ConfigurationFile? Read(string json)
    {
        File.WriteAllText(_path, json);
        return ConfigurationFile.Read(_path);
    }
}
