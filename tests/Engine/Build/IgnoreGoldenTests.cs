using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using PSDockerTools.Builds;
using PSDockerTools.Engine.Build;
using Xunit;

namespace PSDockerTools.Engine.Tests.Build;

/// <summary>The files sent for each .dockerignore of Golden/ignore.json are those that the docker CLI sent, recorded by Golden/record.py.</summary>
public sealed class IgnoreGoldenTests : IDisposable
{
    private static readonly EngineEndpoint s_engine = new("test", new Uri("unix:///nowhere"));
    private static readonly JsonElement s_golden = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Build", "Golden", "ignore.json"))).RootElement;
    private readonly string _context = Directory.CreateTempSubdirectory().FullName;

    [Fact]
    public void The_context_is_the_docker_CLI_s_for_every_pattern()
    {
        foreach (string path in Strings(s_golden.GetProperty("paths")).Append("Dockerfile"))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_context, path))!);
            File.WriteAllText(Path.Combine(_context, path), "");
        }
        string[] all = Strings(s_golden.GetProperty("all"));
        List<string> different = [];
        JsonElement[] cases = [.. s_golden.GetProperty("cases").EnumerateArray()];
        foreach (JsonElement one in cases)
        {
            string ignore = one.GetProperty("ignore").GetString()!;
            JsonElement ignored = one.GetProperty("ignored");
            string expected = ignored.ValueKind == JsonValueKind.Null ? "refused" : Join(all.Except(Strings(ignored)));
            string sent = Sent(ignore);
            if (sent != expected) { different.Add($"{JsonSerializer.Serialize(ignore)}\n  docker: {Without(expected, sent)}\n  here:   {Without(sent, expected)}"); }
        }
        Assert.True(cases.Length > 400);
        Assert.True(different.Count == 0, string.Join('\n', different));
    }

    public void Dispose() => Directory.Delete(_context, recursive: true);

    private string Sent(string ignore)
    {
        File.WriteAllText(Path.Combine(_context, IgnoreFile.Name), ignore);
        try { return Join(new BuildContext(s_engine, new ImageBuild(_context)).Entries().Select(Name)); }
        catch (DockerException e) when (e.Kind == DockerErrorKind.Invalid) { return "refused"; }
    }

    private static string Name(ContextEntry entry) => Encoding.UTF8.GetString(entry.Name);

    private static string Join(IEnumerable<string> names) => JsonSerializer.Serialize(names.Order(StringComparer.Ordinal));

    private static string Without(string some, string others) => string.Join(' ', some.Split(',').Except(others.Split(',')));

    private static string[] Strings(JsonElement list) => [.. list.EnumerateArray().Select(one => one.GetString()!)];
}
