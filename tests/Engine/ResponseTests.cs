using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Containers;
using PSDockerTools.Engines;
using PSDockerTools.Images;
using PSDockerTools.Networks;
using PSDockerTools.Volumes;
using ScriptedEngine;
using Xunit;

namespace PSDockerTools.Engine.Tests;

/// <summary>Responses that violate the API: each gives a readable object, or the one error that names the request.</summary>
public sealed class ResponseTests : EngineTest
{
    private static readonly NullabilityInfoContext s_nullability = new();
    private static readonly Dictionary<string, (string Request, Func<IDockerEngine, Task<object?>> Call)> s_calls = new()
    {
        ["containers"] = ("GET /containers/json", async engine => await engine.Containers.ListAsync(new ContainerQuery(true, Filters.None, Sizes: true), None)),
        ["container"] = ("GET /containers/web/json", async engine => await engine.Containers.InspectAsync(Web(engine), true, None)),
        ["log"] = ("GET /containers/web/json", async engine => await engine.ContainerStreams.HasTerminalAsync("web", None)),
        ["images"] = ("GET /images/json", async engine => await engine.Images.ListAsync(ImageQuery.Everything, None)),
        ["image"] = ("GET /images/alpine/json", async engine => await engine.Images.GetAsync("alpine", None)),
        ["config"] = ("GET /images/alpine/json", async engine => await engine.ContainerDefaults.GetAsync("alpine", None)),
        ["networks"] = ("GET /networks", async engine => await engine.Networks.ListAsync(Filters.None, None)),
        ["network"] = ("GET /networks/front", async engine => await engine.Networks.GetAsync("front", None)),
        ["volumes"] = ("GET /volumes", async engine => await engine.Volumes.ListAsync(Filters.None, None)),
        ["volume"] = ("GET /volumes/data", async engine => await engine.Volumes.GetAsync("data", None)),
        ["version"] = ("GET /version", async engine => await engine.Daemon.GetVersionAsync(None)),
        ["info"] = ("GET /info", async engine => await engine.Daemon.GetInfoAsync(None)),
        ["top"] = ("GET /containers/web/top", async engine => await engine.ContainerProcesses.ListAsync(Web(engine, "web"), null, None)),
        ["changes"] = ("GET /containers/web/changes", async engine => await engine.ContainerFiles.ListChangesAsync(Web(engine, "web"), None)),
        ["stats"] = ("GET /containers/web/stats", async engine => await engine.ContainerStats.MeasureAsync("web", None)),
        ["wait"] = ("POST /containers/web/wait", async engine => await await engine.ContainerControl.WaitAsync("web", WaitCondition.NotRunning, None)),
        ["exec"] = ("GET /exec/1/json", async engine => await engine.Execs.GetExitCodeAsync("1", None)),
        ["execution"] = ("POST /containers/web/exec", async engine => await engine.Execs.CreateAsync("web", new ExecCreation(["true"]), None)),
        ["removal"] = ("DELETE /images/alpine", async engine => await engine.Images.RemoveAsync("alpine", false, false, None)),
        ["update"] = ("POST /containers/web/update", async engine => await engine.Containers.UpdateAsync("web", [], None)),
    };

    public static TheoryData<string> Names => [.. s_calls.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_response_that_lacks_or_mistypes_a_field_is_an_object_or_the_one_error(string name)
    {
        (string request, Func<IDockerEngine, Task<object?>> call) = s_calls[name];
        int errors = 0, objects = 0;
        JsonNode recorded = Recorded(name);
        Daemon.On("GET /images/json", Replies.Json("[]")); // asked for the size where the storage driver of an image is unknown
        await ReadAsync(recorded.ToJsonString()); // itself is good
        Assert.Equal((0, 1), (errors, objects));
        foreach (string json in Variants(recorded).Distinct()) { await ReadAsync(json); }
        Assert.True(objects > 1);

        async Task ReadAsync(string json)
        {
            Daemon.On(request, Replies.Json(json, request.StartsWith("POST", StringComparison.Ordinal) ? 201 : 200));
            try
            {
                Check(await call(Engine), json);
                objects++;
            }
            catch (DockerException e)
            {
                Assert.True(e.Kind == DockerErrorKind.Garbled && e.Message.Contains(request, StringComparison.Ordinal), $"{e.Kind} {e.Message} for {json}");
                errors++;
            }
            catch (Exception e) when (e is not Xunit.Sdk.XunitException) { Assert.Fail($"{e} for {json}"); }
        }
    }

    [Fact]
    public async Task A_wait_that_is_answered_with_an_empty_object_names_the_call()
    {
        Daemon.On("POST /containers/web/wait", Replies.Json("{}"));

        DockerException e = await FailsAsync(async () => await await Engine.ContainerControl.WaitAsync("web", WaitCondition.NotRunning, None));

        Assert.Equal(DockerErrorKind.Garbled, e.Kind);
        Assert.Contains("POST /containers/web/wait: 'StatusCode' is missing", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_of_the_library_names_itself_too()
    {
        Daemon.On("HEAD /_ping", Replies.Ping("1.44")).On("POST /networks/create", Replies.Json("3", 201));

        DockerException e = await FailsAsync(() => Engine.Networks.CreateAsync(new NetworkCreation("front"), None));

        Assert.Equal(DockerErrorKind.Garbled, e.Kind);
        Assert.Contains("POST /networks/create", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_inspection_that_cannot_be_read_names_its_request()
    {
        Daemon.On($"GET /containers/{new string('a', 64)}/json", Replies.Json("[]"));

        DockerException e = await FailsAsync(() => Engine.Containers.InspectAsync(Samples.Container(Engine.Endpoint), sizes: false, None));

        Assert.Equal(DockerErrorKind.Garbled, e.Kind);
        Assert.Contains($"GET /containers/{new string('a', 64)}/json", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("null")]
    [InlineData("\"0001-01-01T00:00:00Z\"")]
    [InlineData("\"2026-13-45T00:00:00Z\"")]
    [InlineData("\"yesterday\"")]
    [InlineData("[]")]
    public async Task An_unknown_date_is_null(string date)
    {
        Daemon.On("GET /images/i/json", Replies.Json($$"""{"Id":"i","Created":{{date}}}"""))
            .On("GET /networks/n", Replies.Json($$"""{"Id":"n","Created":{{date}}}"""))
            .On("GET /networks", Replies.Json($$"""[{"Id":"n","Created":{{date}}}]"""))
            .On("GET /volumes/v", Replies.Json($$"""{"Name":"v","CreatedAt":{{date}}}"""));

        Assert.Null((await Engine.Images.GetAsync("i", None)).Created);
        Assert.Null((await Engine.Networks.GetAsync("n", None)).Created);
        Assert.Null(Assert.Single(await Engine.Networks.ListAsync(Filters.None, None)).Created);
        Assert.Null((await Engine.Volumes.GetAsync("v", None)).Created);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("-62135596800")]
    [InlineData("99999999999999999")]
    [InlineData("-99999999999999999")]
    [InlineData("1e300")]
    public async Task Unknown_and_impossible_seconds_are_null(string date)
    {
        Daemon.On("GET /images/json", Replies.Json($$"""[{"Id":"i","Created":{{date}}}]"""))
            .On("GET /containers/json", Replies.Json($$"""[{"Id":"c","Created":{{date}}}]"""));

        Assert.Null(Assert.Single(await Engine.Images.ListAsync(ImageQuery.Everything, None)).Created);
        Assert.Null(Assert.Single(await Engine.Containers.ListAsync(new ContainerQuery(true, Filters.None), None)).Created);
    }

    [Fact]
    public async Task A_known_date_is_local()
    {
        Daemon.On("GET /images/json", Replies.Json("""[{"Id":"i","Created":1767323045}]"""))
            .On("GET /images/i/json", Replies.Json("""{"Id":"i","Created":"2026-01-02T03:04:05.123456789Z"}"""));
        DateTime expected = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc).ToLocalTime();

        Assert.Equal(expected, Assert.Single(await Engine.Images.ListAsync(ImageQuery.Everything, None)).Created);
        Assert.Equal(expected, (await Engine.Images.GetAsync("i", None)).Created?.AddTicks(-1234567));
    }

    private static DockerContainer Web(IDockerEngine engine, string id = "web")
    {
        DockerContainer one = Samples.Container(engine.Endpoint);
        return new DockerContainer(engine.Endpoint)
        {
            Id = id, Name = "web", Image = one.Image, ImageId = one.ImageId, Command = one.Command, Created = one.Created, State = one.State, Status = one.Status,
            Health = one.Health, Ports = one.Ports, Labels = one.Labels, Mounts = one.Mounts, Networks = one.Networks, NetworkMode = one.NetworkMode,
        };
    }

    private static JsonNode Recorded(string name)
    {
        string? text = name switch
        {
            "wait" => """{"StatusCode":3,"Error":{"Message":"it failed"}}""",
            "exec" => """{"ID":"1","Running":false,"ExitCode":3,"Pid":0}""",
            "execution" => """{"Id":"1"}""",
            "removal" => """[{"Untagged":"alpine:latest"},{"Deleted":"sha256:1"}]""",
            "update" => """{"Warnings":["a"]}""",
            _ => null,
        };
        if (text is null)
        {
            string file = name switch { "log" => "container", "config" => "image", _ => name };
            using StreamReader reader = new(typeof(ResponseTests).Assembly.GetManifestResourceStream(file)!);
            text = reader.ReadToEnd();
        }
        return JsonNode.Parse(text)!;
    }

    /// <summary>The response with each value in turn removed, or replaced by one that should not be there.</summary>
    private static IEnumerable<string> Variants(JsonNode root)
    {
        string[] odd = ["null", "3", "-1", "1e300", "18446744073709551615", "true", "\"x\"", "\"\"", "\"\\ud800\"", "[]", "[null]", "[3]", "{}", "{\"a\":null}", "{\"a\":3}"];
        foreach (string json in odd) { yield return json; }
        foreach (JsonNode node in Nodes(root).ToArray())
        {
            string path = node.GetPath();
            foreach (string? json in odd.Append(null)) { yield return Changed(root, path, json); }
        }
    }

    private static IEnumerable<JsonNode> Nodes(JsonNode? node)
    {
        IEnumerable<JsonNode?> children = node switch
        {
            JsonObject fields => fields.Select(field => field.Value),
            JsonArray items => items,
            _ => [],
        };
        foreach (JsonNode child in children.OfType<JsonNode>())
        {
            yield return child;
            foreach (JsonNode deeper in Nodes(child)) { yield return deeper; }
        }
    }

    private static string Changed(JsonNode root, string path, string? json)
    {
        JsonNode copy = root.DeepClone();
        JsonNode found = Nodes(copy).First(node => node.GetPath() == path);
        JsonNode parent = found.Parent!;
        const string Mark = "THE VALUE";
        if (parent is JsonObject fields)
        {
            if (json is null) { fields.Remove(found.GetPropertyName()); }
            else { fields[found.GetPropertyName()] = Mark; }
        }
        else if (json is null) { ((JsonArray)parent).RemoveAt(found.GetElementIndex()); }
        else { ((JsonArray)parent)[found.GetElementIndex()] = Mark; }
        return copy.ToJsonString().Replace($"\"{Mark}\"", json, StringComparison.Ordinal);
    }

    /// <summary>Reads all properties, as a table or an export does.</summary>
    private static void Check(object? value, string json, int depth = 0)
    {
        if (value is null or string or DateTime or TimeSpan or Uri || value.GetType().IsPrimitive || depth > 5) { return; }
        if (value is IEnumerable items)
        {
            foreach (object? item in items) { Check(item, json, depth + 1); }
            return;
        }
        if (value.GetType().Namespace?.StartsWith("PSDockerTools", StringComparison.Ordinal) != true) { return; }
        Assert.NotNull(value.ToString());
        foreach (PropertyInfo property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(one => one.GetIndexParameters().Length == 0))
        {
            object? read;
            try { read = property.GetValue(value); }
            catch (TargetInvocationException e)
            {
                Assert.Fail($"{property.DeclaringType!.Name}.{property.Name} throws {e.InnerException} for {json}");
                return;
            }
            bool canBeNull = s_nullability.Create(property).ReadState == NullabilityState.Nullable || property.PropertyType.IsValueType;
            Assert.True(read is not null || canBeNull, $"{property.DeclaringType!.Name}.{property.Name} is null for {json}");
            Check(read, json, depth + 1);
        }
    }
}
