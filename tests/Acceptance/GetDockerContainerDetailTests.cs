using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using ScriptedDaemon = global::ScriptedEngine.ScriptedDaemon;
using Replies = global::ScriptedEngine.Replies;

namespace PSDockerTools.Acceptance;

public sealed class GetDockerContainerDetailTests : EngineTest
{
    [Fact]
    public void Detailed_and_Raw_are_sets_that_exclude_each_other()
    {
        Shell.Run("Get-DockerContainer -Detailed -Raw").FailedWith("AmbiguousParameterSet");
        Assert.Equal("Detailed List Raw", Shell.Text("((Get-Command Get-DockerContainer).ParameterSets.Name | Sort-Object) -join ' '"));
    }

    [Fact]
    public void A_detailed_container_says_what_inspect_says()
    {
        string name = Running("a", "-Publish 80 -Environment A=1 -Label @{ owner = 'me' } -Hostname inside");
        dynamic detail = Shell.One($"Get-DockerContainer {name} -Detailed");
        Assert.Equal("PSDockerTools.DockerContainerDetail", ((PSObject)detail).TypeNames[0]);
        Assert.Equal((name, "running", "inside"), ((string)detail.Name, (string)detail.State, (string)detail.Config.Hostname));
        Assert.Contains("A=1", (IEnumerable<string>)detail.Config.Env);
        Assert.Equal(80, (int)detail.HostConfig.PortBindings[0].ContainerPort);
        Assert.InRange(int.Parse((string)detail.NetworkSettings.Ports[0].HostPort, CultureInfo.InvariantCulture), 1024, 65535);
        Assert.InRange((DateTime)detail.StartedAt, DateTime.Now.AddMinutes(-2), DateTime.Now.AddMinutes(1));
        Assert.Null(detail.FinishedAt);
        Assert.Null(detail.ExitCode);
        Assert.Equal("sh", (string)detail.Path);
    }

    [Fact]
    public void Conditions_names_and_wildcards_choose_what_is_detailed_and_the_order_stays()
    {
        string running = Running("a");
        Shell.Get($"New-DockerContainer alpine -Name {Name("b")}");
        Assert.Equal(
            Shell.Text($"Get-DockerContainer {Prefix}-* | ForEach-Object Name"), Shell.Text($"Get-DockerContainer {Prefix}-* -Detailed | ForEach-Object Name"));
        Assert.Equal(running, Shell.Text($"Get-DockerContainer {Prefix}-* -Running -Detailed"));
        Assert.Empty(Shell.Get("Get-DockerContainer nobody-has-this-* -Detailed"));
        Shell.Run("Get-DockerContainer nobody-has-this -Detailed").FailedWith("ContainerNotFound", "'nobody-has-this'");
    }

    [Fact]
    public void A_detailed_container_goes_wherever_a_container_goes()
    {
        string name = Running("a");
        Assert.Equal("exited", Shell.Text($"(Get-DockerContainer {name} -Detailed | Stop-DockerContainer -Timeout 5 -PassThru).State"));
        Assert.Equal("0", Shell.Text($"(Get-DockerContainer {name} -Detailed).ExitCode"));
        Assert.Equal("running", Shell.Text($"(Start-DockerContainer (Get-DockerContainer {name} -Detailed) -PassThru).State"));
        Assert.Equal(name, Shell.Text($"Get-DockerContainer {name} -Detailed | Get-DockerContainer"));
        Shell.Get($"Get-DockerContainer {name} -Detailed | Remove-DockerContainer -Force");
        Assert.Empty(Shell.Get($"Get-DockerContainer {name}*"));
    }

    [Fact]
    public void A_copy_of_it_goes_there_too()
    {
        string name = Running("a");
        Shell.Get($"$xml = [System.Management.Automation.PSSerializer]::Serialize((Get-DockerContainer {name} -Detailed), 4)");
        Shell.Get("$copy = [System.Management.Automation.PSSerializer]::Deserialize($xml)");
        Assert.Equal("Deserialized.PSDockerTools.DockerContainerDetail", Shell.Text("$copy.PSTypeNames[0]"));
        Assert.Contains("alpine", Shell.Text("$copy.Config.Image"), StringComparison.Ordinal);
        Assert.Equal("exited", Shell.Text("($copy | Stop-DockerContainer -Timeout 5 -PassThru).State"));
    }

    [Fact]
    public void What_a_CSV_would_hold_of_it_reads_well()
    {
        PSObject detail = Shell.Get($"Get-DockerContainer {Running("a", "-Publish 80")} -Detailed")[0];
        foreach (PSPropertyInfo property in detail.Properties.Concat(PSObject.AsPSObject(detail.Properties["HostConfig"].Value).Properties))
        {
            string text = property.Value?.ToString() ?? "";
            Assert.DoesNotContain("System.", text, StringComparison.Ordinal);
            Assert.DoesNotContain("PSDockerTools.", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Sizes_come_with_it_where_they_are_asked_for()
    {
        string name = Running("a");
        Assert.Null(Shell.One($"Get-DockerContainer {name} -Detailed").SizeTotal);
        Assert.True((long)Shell.One($"Get-DockerContainer {name} -Detailed -Size").SizeTotal > 0);
    }

    [Fact]
    public void The_raw_objects_are_the_engines_own_and_are_acted_on()
    {
        string name = Running("a");
        Assert.Superset(
            new HashSet<string> { "Id", "Created", "Path", "Args", "State" },
            Shell.Get($"(Get-DockerContainer {name} -Raw).PSObject.Properties.Name").Select(one => one.ToString()).ToHashSet());
        Assert.Equal("String Int64 /" + name, Shell.Text($"$raw = Get-DockerContainer {name} -Raw; '{{0}} {{1}} {{2}}' -f $raw.Created.GetType().Name, $raw.State.Pid.GetType().Name, $raw.Name"));
        Assert.Contains(Shell.Text("$raw.HostConfig.NetworkMode"), (string[])["default", "bridge"]); // until version 25, and since
        Assert.Equal("False", Shell.Text("$raw.PSObject.Properties.Name -contains 'Engine'"));
        Shell.Get("$PSDefaultParameterValues.Clear(); $raw | Stop-DockerContainer -Timeout 5"); // where it is, whatever the default engine
        Shell.Get($"$PSDefaultParameterValues['*-Docker*:Engine'] = '{TestEnvironment.Engine}'");
        Assert.Equal("exited", Shell.Text($"(Get-DockerContainer {name}).State"));
    }

    [Theory]
    [InlineData("-Detailed")]
    [InlineData("-Raw")]
    public async Task One_that_goes_meanwhile_is_left_out_and_one_that_fails_is_an_error_of_its_own(string how)
    {
        string[] ids = [new('a', 64), new('b', 64), new('c', 64), new('d', 64)];
        await using ScriptedDaemon daemon = ScriptedDaemon.OnUnixSocket();
        daemon.On("GET /containers/json", Replies.Json($"[{string.Join(',', ids.Select(id => $$"""{"Id":"{{id}}","Names":["/{{id[0]}}"],"Image":"x","State":"running","Status":"Up"}"""))}]"));
        daemon.On($"GET /containers/{ids[0]}/json", Replies.After(TimeSpan.FromSeconds(0.3), Replies.Json($$"""{"Id":"{{ids[0]}}","Name":"/a"}""")));
        daemon.On($"GET /containers/{ids[1]}/json", Replies.Error(404, "No such container: b"));
        daemon.On($"GET /containers/{ids[2]}/json", Replies.Error(500, "layer does not exist"));
        daemon.On($"GET /containers/{ids[3]}/json", Replies.Json($$"""{"Id":"{{ids[3]}}","Name":"/d"}"""));

        ScriptResult outcome = Shell.Run($"Get-DockerContainer -Engine '{daemon.Endpoint}' {how} -Verbose 4>&1 | ForEach-Object {{ if ($_ -is [System.Management.Automation.VerboseRecord]) {{ \"$_\" }} else {{ $_.Id }} }}");

        outcome.FailedWith("EngineFailed", "layer does not exist");
        Assert.Equal([ids[0], "'b' was removed in the meantime and is omitted.", ids[3]], outcome.Output.Select(one => one.ToString()));
    }

    [Fact]
    public async Task The_first_is_written_while_others_are_asked_for_and_few_are_asked_for_at_once()
    {
        string[] ids = [.. Enumerable.Range(0, 100).Select(number => number.ToString("x64", CultureInfo.InvariantCulture))];
        await using ScriptedDaemon daemon = ScriptedDaemon.OnUnixSocket();
        daemon.On("GET /containers/json", Replies.Json($"[{string.Join(',', ids.Select(id => $$"""{"Id":"{{id}}","Names":["/{{id}}"],"Image":"x","State":"running","Status":"Up"}"""))}]"));
        daemon.On($"GET /containers/{ids[0]}/json", Replies.Json("{}"));
        foreach (string id in ids.Skip(1)) { daemon.On($"GET /containers/{id}/json", Replies.Hang()); }

        Assert.Equal(ids[0], Shell.First($"Get-DockerContainer -Engine '{daemon.Endpoint}' -Detailed"));

        Assert.InRange(daemon.Requests.Count, 3, 25);
    }
}
