using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using ScriptedEngine;
using ScriptedDaemon = global::ScriptedEngine.ScriptedDaemon;

namespace PSDockerTools.Acceptance;

/// <summary>The number of requests that resolve names.</summary>
public sealed class LookUpTests : IAsyncLifetime
{
    private const int Many = 60;
    private static readonly string[] s_names = [.. Enumerable.Range(1, Many).Select(number => $"c{number}")];
    private readonly ScriptedDaemon _engine = ScriptedDaemon.OnUnixSocket();
    private readonly TaskCompletionSource _allNamed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Shell _shell;
    private int _listing;
    private int _mostListing;

    public LookUpTests()
    {
        _shell = new Shell(_engine.Endpoint.ToString());
        string things = string.Join(',', s_names.Select(name => $$"""{"Id":"{{Id(name)}}","Names":["/{{name}}"],"Name":"{{name}}","State":"running","RepoTags":["{{name}}:latest"]}"""));
        foreach (string kind in (string[])["containers", "images"]) { _engine.On($"GET /{kind}/json", exchange => ListAsync(exchange, $"[{things}]")); }
        _engine.On("GET /networks", exchange => ListAsync(exchange, $"[{things}]"));
        _engine.On("GET /volumes", exchange => ListAsync(exchange, $$"""{"Volumes":[{{things}}]}"""));
        _engine.On("POST /exec/e1/start", Replies.Status(200));
        foreach (string name in s_names)
        {
            _engine.On($"GET /containers/{Id(name)}/json", Replies.Json($$"""{"Id":"{{Id(name)}}","Name":"/{{name}}"}"""))
                .On($"GET /containers/{name}/json", Replies.Json($$"""{"Id":"{{Id(name)}}","Name":"/{{name}}"}"""))
                .On($"GET /networks/{Id(name)}", Replies.Json($$"""{"Id":"{{Id(name)}}","Name":"{{name}}"}"""))
                .On($"POST /containers/{Id(name)}/stop", Replies.Status(204))
                .On($"POST /containers/{Id(name)}/wait", Replies.Json("""{"StatusCode":0}"""))
                .On($"POST /containers/{Id(name)}/exec", Replies.Json("""{"Id":"e1"}""", 201))
                .On($"DELETE /containers/{Id(name)}", Replies.Status(204))
                .On($"DELETE /networks/{Id(name)}", Replies.Status(204))
                .On($"DELETE /volumes/{name}", Replies.Status(204))
                .On($"DELETE /images/{name}", Replies.Json($$"""[{"Untagged":"{{name}}"}]"""));
        }
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        _allNamed.TrySetResult();
        _shell.Dispose();
        await _engine.DisposeAsync();
    }

    [Theory]
    [InlineData("Get-DockerContainer")]
    [InlineData("Get-DockerContainer -Raw")]
    [InlineData("Get-DockerImage")]
    [InlineData("Get-DockerNetwork")]
    [InlineData("Get-DockerVolume")]
    [InlineData("Stop-DockerContainer")]
    [InlineData("Stop-DockerContainer -WhatIf")]
    [InlineData("Remove-DockerContainer -PassThru")]
    [InlineData("Wait-DockerContainer")]
    [InlineData("Invoke-DockerExec -Detach -Command true")]
    [InlineData("Remove-DockerImage")]
    [InlineData("Remove-DockerNetwork -PassThru")]
    [InlineData("Remove-DockerVolume -PassThru")]
    public async Task Names_that_are_piped_together_are_looked_up_in_one_list(string command)
    {
        using PowerShell shell = Command(command);
        using PSDataCollection<string> input = [];
        using PSDataCollection<PSObject> output = [];
        IAsyncResult running = shell.BeginInvoke(input, output);
        foreach (string name in s_names) { input.Add(name); }
        input.Complete();
        _allNamed.SetResult(); // a list that was asked for before this holds the next one up
        await Task.Factory.FromAsync(running, _ => shell.EndInvoke(running));
        Assert.Empty(shell.Streams.Error);
        if (command.Contains("Exec", StringComparison.Ordinal)) { Assert.Equal(Many, _engine.Requests.Count(request => request.Path == "/exec/e1/start")); }
        else if (!command.StartsWith("Stop", StringComparison.Ordinal)) { Assert.Equal(s_names, output.Select(NameOf)); }
        Assert.InRange(Lists, 1, 2); // one, unless the machine was too slow to pipe the names together
        Assert.Equal(1, Volatile.Read(ref _mostListing));
        // The list has the first container, too, unless the machine was too slow: then the first name came alone and was looked up alone.
        if (Lists == 1) { Assert.DoesNotContain(_engine.Requests, request => request.Path == "/containers/c1/json"); }
        Assert.Equal(command == "Stop-DockerContainer" ? Many : 0, _engine.Requests.Count(request => request.Path.EndsWith("/stop", StringComparison.Ordinal)));
    }

    [Fact]
    public void Names_that_are_given_together_are_looked_up_in_one_list()
    {
        _allNamed.SetResult();
        _shell.Get($"Stop-DockerContainer {string.Join(", ", s_names)}");
        Assert.Equal(1, Lists);
        Assert.Equal(Many, _engine.Requests.Count(request => request.Path.EndsWith("/stop", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_single_name_is_looked_up_without_a_list_of_all()
    {
        _allNamed.SetResult();
        _shell.Get("Stop-DockerContainer c1");
        Assert.Equal(0, Lists);
    }

    [Fact]
    public async Task An_action_does_not_wait_for_the_next_name()
    {
        _allNamed.SetResult();
        TaskCompletionSource stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _engine.On($"POST /containers/{Id("c7")}/stop", exchange =>
        {
            stopped.SetResult();
            return exchange.AnswerAsync(204, "");
        });
        using PowerShell shell = Command("Stop-DockerContainer");
        using PSDataCollection<string> input = [];
        IAsyncResult running = shell.BeginInvoke(input);
        input.Add("c7");
        await stopped.Task.WaitAsync(TimeSpan.FromSeconds(30)); // while the input is still open
        input.Complete();
        shell.EndInvoke(running);
    }

    [Fact]
    public async Task What_was_created_before_it_is_named_is_found_though_a_list_is_under_way()
    {
        TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        List<string> there = ["old"];
        _engine.On("GET /containers/json", async exchange =>
        {
            string list = string.Join(',', there.Select(name => $$"""{"Id":"{{Id(name)}}","Names":["/{{name}}"],"State":"created"}""")); // the current state
            asked.TrySetResult();
            await _allNamed.Task;
            await exchange.AnswerAsync(200, $"[{list}]");
        });
        using PowerShell shell = Command("Get-DockerContainer");
        using PSDataCollection<string> input = [];
        using PSDataCollection<PSObject> output = [];
        IAsyncResult running = shell.BeginInvoke(input, output);
        input.Add("old");
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(30));
        there.Add("new");
        input.Add("new");
        input.Complete();
        _allNamed.SetResult();
        await Task.Factory.FromAsync(running, _ => shell.EndInvoke(running));
        Assert.Empty(shell.Streams.Error);
        Assert.Equal(["old", "new"], output.Select(NameOf));
        Assert.Equal(2, Lists);
    }

    /// <summary>The number of requests for the whole list, without those that resolve an ID.</summary>
    private int Lists => _engine.Requests.Count(request => IsList(request.Path) && !request.Query["filters"].Any(filter => filter.Contains("id", StringComparison.Ordinal)));

    private static bool IsList(string path) => path is "/containers/json" or "/images/json" or "/networks" or "/volumes";

    private PowerShell Command(string command)
    {
        string[] words = command.Split(' ');
        PowerShell shell = _shell.Script("");
        shell.Commands.Clear();
        shell.AddCommand(words[0]);
        for (int index = 1; index < words.Length; index++)
        {
            bool hasValue = index + 1 < words.Length && words[index + 1][0] != '-';
            if (hasValue) { shell.AddParameter(words[index++][1..], words[index]); }
            else { shell.AddParameter(words[index][1..]); }
        }
        return shell;
    }

    private async Task ListAsync(Exchange exchange, string list)
    {
        string? filter = exchange.Request.Query["filters"].FirstOrDefault();
        if (filter is not null && s_names.FirstOrDefault(name => filter.Contains(Id(name), StringComparison.Ordinal)) is string one)
        {
            await exchange.AnswerAsync(200, $$"""[{"Id":"{{Id(one)}}","Names":["/{{one}}"],"State":"running"}]""");
            return;
        }
        int now = Interlocked.Increment(ref _listing);
        InterlockedMax(ref _mostListing, now);
        await _allNamed.Task;
        Interlocked.Decrement(ref _listing);
        await exchange.AnswerAsync(200, list);
    }

    private static void InterlockedMax(ref int target, int value)
    {
        for (int seen = Volatile.Read(ref target); value > seen; seen = Volatile.Read(ref target))
        {
            if (Interlocked.CompareExchange(ref target, value, seen) == seen) { return; }
        }
    }

    private static string NameOf(PSObject one) => ((one.Properties["Name"] ?? one.Properties["Reference"]).Value.ToString() ?? "").TrimStart('/').Replace(":latest", "", StringComparison.Ordinal);

    private static string Id(string name) => string.Concat(name.Select(letter => ((int)letter).ToString("x2", null))).PadRight(64, 'f');
}
