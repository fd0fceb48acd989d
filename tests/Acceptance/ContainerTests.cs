using System;
using System.Linq;
using System.Management.Automation;

namespace PSDockerTools.Acceptance;

public sealed class ContainerTests : EngineTest
{
    [Fact]
    public void A_container_goes_by_Name_everywhere()
    {
        string name = Running("web");
        Shell.Get($"New-DockerNetwork {Name("n")}");
        Shell.Run($"Invoke-DockerExec -Name {name} -- sh -c 'exit 3'").FailedWith("ContainerExitCode");
        Shell.Run($"Connect-DockerNetwork -Name {Name("n")} -Container {name}").Succeeded();
        Assert.Equal(name, Shell.Text($"(Get-DockerNetwork -Name {Name("n")}).Containers.Name"));
        Shell.Run($"Disconnect-DockerNetwork {name} -Name {Name("n")}").Succeeded();
        Assert.Equal("exited", Shell.Text($"(Stop-DockerContainer -Name {name} -PassThru).State"));
        Shell.Run($"Rename-DockerContainer -Name {name} -NewName {Name("www")}").Succeeded();
        Shell.Run($"Remove-DockerContainer -Name {Name("www")}").Succeeded();
        Assert.Empty(Shell.Get($"Get-DockerContainer '{Prefix}-w*'"));
    }

    [Fact]
    public void Objects_do_not_bind_by_the_name_of_their_property() => Shell
        .Run("[pscustomobject]@{ Name = 'web' } | Stop-DockerContainer").FailedWith("ParameterArgumentTransformationError");

    [Theory]
    [InlineData("Send-DockerSignal web NOPE")]
    [InlineData("Stop-DockerContainer web -Signal NOPE")]
    [InlineData("Restart-DockerContainer web -Signal NOPE")]
    [InlineData("Receive-DockerImage alpine -Platform nope")]
    [InlineData("Invoke-DockerBuild . -Platform nope")]
    public void What_is_no_signal_or_platform_is_refused_before_an_engine_is_asked(string line) => Shell
        .Run($"{line} -Engine unix:///nowhere/docker.sock").FailedWith("ParameterArgumentTransformationError", line.Split(' ')[^1]);

    [Fact]
    public void A_detached_run_emits_the_running_container()
    {
        dynamic container = Shell.One($"Invoke-DockerRun nginx -Detach -Name {Name("web")}");
        Assert.Equal("PSDockerTools.DockerContainer", ((PSObject)container).TypeNames[0]);
        Assert.Equal("running", container.State);
        Assert.Equal(Name("web"), container.Name);
        Assert.Contains("nginx", (string)container.Image, System.StringComparison.Ordinal);
        Assert.Equal(64, container.Id.Length);
        Assert.StartsWith("Up ", (string)container.Status, StringComparison.Ordinal);
    }

    [Fact]
    public void Volume_network_port_environment_and_label_arrive_in_the_container()
    {
        Shell.Get($"New-DockerVolume {Name("data")}; New-DockerNetwork {Name("net")}");
        dynamic container = Shell.One(
            $"Invoke-DockerRun nginx -Detach -Name {Name("c")} -Volume {Name("data")}:/data:ro -Network {Name("net")} -Publish 80 -Environment @{{ A = 1 }}, 'B=two' -Label @{{ owner = 'me' }}");
        Assert.Equal($"{Name("data")}:/data:ro", container.Mounts.ToString());
        Assert.Equal(Name("net"), container.Networks.ToString());
        Assert.Equal(80, container.Ports[0].ContainerPort);
        Assert.InRange((int)container.Ports[0].HostPort, 1024, 65535);
        Assert.Equal("me", Shell.Text($"(Get-DockerContainer {Name("c")}).Labels.owner"));
        Assert.Equal("1 two", Shell.Text($"Invoke-DockerExec {Name("c")} -- sh -c 'echo $A $B'"));
    }

    [Fact]
    public void All_are_listed_and_running_ones_alone()
    {
        string running = Running("a");
        Shell.Get($"New-DockerContainer alpine -Name {Name("b")}");
        Assert.Equal([running, Name("b")], Shell.Get($"Get-DockerContainer {Prefix}-* | ForEach-Object Name").Select(name => name.ToString()).Order());
        Assert.Equal(running, Shell.Text($"Get-DockerContainer {Prefix}-* -Running"));
        Assert.Equal(Name("b"), Shell.Text($"Get-DockerContainer {Prefix}-* -State created"));
    }

    [Fact]
    public void Names_ids_beginnings_of_ids_and_labels_find_a_container()
    {
        string name = Running("a", "-Label @{ purpose = 'find' }");
        string id = Shell.Text($"(Get-DockerContainer {name}).Id");
        Assert.Equal(name, Shell.Text($"Get-DockerContainer {id}"));
        Assert.Equal(name, Shell.Text($"Get-DockerContainer '{id[..12]}'"));
        Assert.Equal(name, Shell.Text($"Get-DockerContainer {Prefix}-* -Label purpose=find"));
        Assert.Equal("", Shell.Text($"Get-DockerContainer {Prefix}-* -Label purpose=other"));
        Assert.Equal("", Shell.Text($"Get-DockerContainer {name} -State exited"));
    }

    [Fact]
    public void Ports_of_the_host_and_ports_inside_find_a_container()
    {
        string published = Running("a", "-Publish 80, 5300/udp"), exposed = Running("b", "-Expose 80");
        Shell.Get($"New-DockerContainer alpine -Name {Name("c")} -Publish 80");
        string host = Shell.Text($"((Get-DockerContainer {published}).Ports | Where-Object ContainerPort -eq 80)[0].HostPort");
        string udp = Shell.Text($"((Get-DockerContainer {published}).Ports | Where-Object Protocol -eq udp)[0].HostPort");

        Assert.Equal(published, Shell.Text($"Get-DockerContainer {Prefix}-* -Publish {host}"));
        Assert.Equal(published, Shell.Text($"Get-DockerContainer {Prefix}-* -Publish 1, {host}-{host}"));
        Assert.Equal(published, Shell.Text($"Get-DockerContainer {Prefix}-* -Publish {udp}/udp"));
        Assert.Equal("", Shell.Text($"Get-DockerContainer {Prefix}-* -Publish {host}/sctp"));
        Assert.Equal("", Shell.Text($"Get-DockerContainer {Prefix}-* -Publish 80"));
        Assert.Equal([published, exposed], Shell.Get($"Get-DockerContainer {Prefix}-* -Expose 80").Select(one => one.ToString()).Order());
        Assert.Equal(published, Shell.Text($"Get-DockerContainer {Prefix}-* -Expose 80 -Publish {host}"));
        Assert.Equal(published, Shell.Text($"Get-DockerContainer {Prefix}-* -Expose 5000-6000/udp"));
        Assert.Equal(published, Shell.Text($"Get-DockerContainer {Prefix}-* -Publish {host} -Last 1")); // the newest is another
        Shell.Run("Get-DockerContainer -Publish web").FailedWith("ParameterArgumentTransformationError", "'web'");
    }

    [Fact]
    public void A_name_as_the_engine_s_json_writes_it_is_taken_by_every_cmdlet()
    {
        string name = Running("a"), slashed = "/" + name;
        foreach (string command in (string[])
        [
            $"Get-DockerContainer {slashed}", $"Get-DockerContainer {slashed} -Detailed", $"(Get-DockerContainer {name} -Raw).Name | Get-DockerContainer",
            $"Suspend-DockerContainer {slashed} -PassThru", $"Resume-DockerContainer {slashed} -PassThru", $"Set-DockerContainer {slashed} -PidsLimit 100 -PassThru",
            $"(Measure-DockerContainer {slashed}).Name", $"(Get-DockerContainerProcess {slashed})[0].Container", $"Invoke-DockerExec {slashed} -- echo {name}",
            $"Send-DockerSignal {slashed} CONT -PassThru", $"Stop-DockerContainer {slashed} -PassThru", $"(Wait-DockerContainer {slashed}).Name",
            $"Start-DockerContainer {slashed} -PassThru", $"Restart-DockerContainer {slashed} -Timeout 0 -PassThru", $"Remove-DockerContainer {slashed} -Force -PassThru",
        ])
        {
            Assert.Equal((command, name), (command, Shell.Text(command)));
        }
        Assert.Empty(Shell.Get($"Get-DockerContainerLog {Running("b").Insert(0, "/")}"));
    }

    [FactNotOn(EngineKind.Podman, "it has no links")]
    public void The_alias_of_a_link_finds_its_container()
    {
        string db = Running("db"), web = Running("web", $"-Link {db}:alias");
        Assert.Equal(db, Shell.Text($"Get-DockerContainer {web}/alias"));
        Assert.Equal(db, Shell.Text($"Stop-DockerContainer {web}/alias -Force -PassThru"));
        Assert.Equal("", Shell.Text($"Get-DockerContainer {web}/alias -Running"));
        Assert.Equal("", Shell.Text($"Get-DockerContainer {web}/*"));
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("a/../b")]
    [InlineData("..")]
    [InlineData("%2f")]
    [InlineData("//web")]
    [InlineData("web`n")]
    [InlineData("a b")]
    public void An_odd_name_is_not_found(string name)
    {
        Shell.Run($"Get-DockerContainer \"{name}\"").FailedWith("ContainerNotFound");
        Shell.Run($"Remove-DockerContainer \"{name}\"").FailedWith("ContainerNotFound");
        Shell.Run($"Get-DockerContainerLog \"{name}\"").FailedWith("ContainerNotFound");
        Shell.Run($"Get-DockerImage \"{name}\"").FailedWith("ImageNotFound");
        Shell.Run($"Remove-DockerImage \"{name}\"").FailedWith("ImageNotFound");
        Shell.Run($"Get-DockerNetwork \"{name}\"").FailedWith("NetworkNotFound");
        Shell.Run($"Remove-DockerNetwork \"{name}\"").FailedWith("NetworkNotFound");
        Shell.Run($"Get-DockerVolume \"{name}\"").FailedWith("VolumeNotFound");
        Shell.Run($"Remove-DockerVolume \"{name}\"").FailedWith("VolumeNotFound");
    }

    [Fact]
    public void What_a_pipeline_creates_or_stops_is_as_it_is_then()
    {
        string[] names = [Name("a"), Name("b"), Name("c")];
        string list = string.Join(", ", names.Select(name => $"'{name}'"));
        Assert.Equal(string.Join('\n', names), Shell.Text($"{list} | ForEach-Object {{ New-DockerContainer alpine -Name $_ -- sleep 60 }} | Get-DockerContainer"));
        Assert.Equal("running\nrunning\nrunning", Shell.Text($"{list} | ForEach-Object {{ Start-DockerContainer $_; $_ }} | Get-DockerContainer | ForEach-Object State"));
        Assert.Equal(
            string.Join('\n', names),
            Shell.Text($"{list} | ForEach-Object {{ Remove-DockerContainer $_ -Force; New-DockerContainer alpine -Name $_ }} | Remove-DockerContainer -PassThru"));
    }

    [Fact]
    public void A_wildcard_that_fits_nothing_is_no_error_and_a_name_that_is_not_there_is()
    {
        Assert.Empty(Shell.Get("Get-DockerContainer nobody-has-this-*"));
        ErrorRecord error = Shell.Run("Get-DockerContainer nobody-has-this").FailedWith("ContainerNotFound", "'nobody-has-this'");
        Assert.Equal(ErrorCategory.ObjectNotFound, error.CategoryInfo.Category);
    }

    [Fact]
    public void The_others_are_acted_on_where_one_is_unknown()
    {
        string name = Running("a");
        ScriptResult outcome = Shell.Run($"Stop-DockerContainer nope, {name} -PassThru");
        outcome.FailedWith("ContainerNotFound", "'nope'", "engine");
        Assert.Equal(name, outcome.Text);
        Assert.Equal("exited", Shell.Text($"(Get-DockerContainer {name}).State"));
    }

    [Fact]
    public void An_ambiguous_beginning_of_an_id_names_the_candidates()
    {
        foreach (int number in Enumerable.Range(0, 17)) { Shell.Get($"New-DockerContainer alpine -Name {Name("c" + number)}"); }
        string digit = Shell.Get($"Get-DockerContainer {Prefix}-* | ForEach-Object {{ $_.Id.Substring(0, 1) }}")
            .Select(one => one.ToString()!).GroupBy(one => one).First(group => group.Count() > 1).Key;
        Shell.Run($"Get-DockerContainer '{digit}'").FailedWith("AmbiguousId", $"'{digit}'");
        Shell.Run($"Start-DockerContainer '{digit}'").FailedWith("AmbiguousId", $"'{digit}'");
    }

    [Fact]
    public void Stop_start_restart_pause_resume_and_kill_change_the_state()
    {
        string name = Running("a");
        Assert.Equal("exited", Shell.Text($"(Stop-DockerContainer {name} -Timeout 5 -PassThru).State"));
        Assert.Equal("exited", Shell.Text($"(Stop-DockerContainer {name} -PassThru).State"));
        Assert.Equal("running", Shell.Text($"(Start-DockerContainer {name} -PassThru).State"));
        Assert.Equal("running", Shell.Text($"(Restart-DockerContainer {name} -Timeout 1 -PassThru).State"));
        Assert.Equal("paused", Shell.Text($"(Suspend-DockerContainer {name} -PassThru).State"));
        Assert.Equal("running", Shell.Text($"(Resume-DockerContainer {name} -PassThru).State"));
        Shell.Get($"Send-DockerSignal {name} KILL");
        Assert.Equal("137", Shell.Text($"(Wait-DockerContainer {name}).ExitCode"));
    }

    [Fact]
    public void Stop_with_no_time_kills_at_once_and_with_Force_too()
    {
        Shell.Get($"Invoke-DockerRun alpine -Detach -Name {Name("deaf")} -StopTimeout 1000 -- sh -c 'trap \"\" TERM; while :; do sleep 0.1; done'");
        System.Diagnostics.Stopwatch clock = System.Diagnostics.Stopwatch.StartNew();
        Shell.Get($"Stop-DockerContainer {Name("deaf")} -Timeout 0");
        Shell.Get($"Start-DockerContainer {Name("deaf")}");
        Shell.Get($"Stop-DockerContainer {Name("deaf")} -Force");
        Assert.True(clock.Elapsed < Eventually.Limit, "the container's own 1000 s were waited for");
    }

    [Fact]
    public void Many_are_acted_on_side_by_side_and_told_in_the_order_of_the_input()
    {
        string[] names = [.. Enumerable.Range(0, 5).Select(number => Name("c" + number))];
        foreach (string name in names)
        {
            Shell.Get($"Invoke-DockerRun alpine -Detach -Name {name} -Volume {Name("met")}:/met -- sh -c 'meet() {{ {WaitForOthers(5)}; }}; trap \"meet; exit 7\" TERM; while :; do sleep 0.1; done'");
        }
        string[] stopped = [.. Shell.Get($"'{string.Join("','", names)}' | Stop-DockerContainer -Timeout 60 -PassThru").Select(one => one.ToString())];
        Assert.Equal(names, stopped);
        // A container that is stopped alone waits for no other one, and is killed.
        Assert.Equal("7 7 7 7 7", Shell.Text($"\"$((Wait-DockerContainer '{string.Join("','", names)}').ExitCode)\""));
    }

    [Fact]
    public void A_container_is_renamed_and_a_taken_name_is_refused()
    {
        string first = Running("a"), second = Running("b");
        Assert.Equal(Name("c"), Shell.Text($"Rename-DockerContainer {first} {Name("c")} -PassThru"));
        ErrorRecord error = Shell.Run($"Rename-DockerContainer {second} {Name("c")}").FailedWith("NameInUse");
        Assert.Equal(ErrorCategory.ResourceExists, error.CategoryInfo.Category);
        Shell.Run($"Invoke-DockerRun alpine -Detach -Name {second}").FailedWith("NameInUse");
    }

    [Fact]
    public void A_running_container_is_removed_only_by_force()
    {
        string name = Running("a");
        ErrorRecord error = Shell.Run($"Remove-DockerContainer {name}").FailedWith("Conflict");
        Assert.Equal(ErrorCategory.ResourceBusy, error.CategoryInfo.Category);
        string advised = $"Remove-DockerContainer {name} -Force";
        Assert.EndsWith(advised, error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Shell.Get(advised);
        Assert.Empty(Shell.Get($"Get-DockerContainer {Prefix}-*"));
    }

    [Fact]
    public void WhatIf_says_what_would_be_done_and_does_nothing()
    {
        string name = Running("a");
        Assert.Empty(Shell.Get($"Get-DockerContainer {name} | Remove-DockerContainer -Force -WhatIf"));
        Assert.Equal("running", Shell.Text($"(Get-DockerContainer {name}).State"));
    }

    [Fact]
    public void Wait_gives_the_exit_code_as_a_value()
    {
        Shell.Get($"Invoke-DockerRun alpine -Detach -Name {Name("a")} -- sh -c 'sleep 0.5; exit 7'");
        dynamic exit = Shell.One($"Wait-DockerContainer {Name("a")}");
        Assert.Equal(7, exit.ExitCode);
        Assert.Equal(Name("a"), exit.Name);
    }

    [Fact]
    public void Wait_ends_with_its_timeout()
    {
        string name = Running("a");
        ErrorRecord error = Shell.Run($"Wait-DockerContainer {name} -Timeout 1").FailedWith("ContainerWaitTimedOut", name, "up ");
        Assert.Equal(ErrorCategory.OperationTimeout, error.CategoryInfo.Category);
    }

    [Fact]
    public void Pipelines_select_and_act()
    {
        string one = Running("a"), two = Running("b");
        Assert.Equal(
            [one, two],
            Shell.Get($"Get-DockerContainer {Prefix}-* | Where-Object State -eq Running | Stop-DockerContainer -PassThru").Select(o => o.ToString()).Order());
        Shell.Get($"Get-DockerContainer {Prefix}-* | Where-Object {{ $_.Created -gt [datetime]::Now.AddMinutes(-10) }} | Remove-DockerContainer");
        Assert.Empty(Shell.Get($"Get-DockerContainer {Prefix}-*"));
    }

    [Fact]
    public void What_a_CSV_would_hold_reads_well_and_finds_its_container_again()
    {
        Shell.Get($"Invoke-DockerRun nginx -Detach -Name {Name("web")} -Publish 80 -Label @{{ owner = 'me' }} -Volume {Name("v")}:/v");
        PSObject container = Shell.Get($"Get-DockerContainer {Name("web")}")[0];
        foreach (PSPropertyInfo property in container.Properties)
        {
            string text = property.Value?.ToString() ?? "";
            Assert.DoesNotContain("System.", text, StringComparison.Ordinal);
            Assert.DoesNotContain("PSDockerTools.", text, StringComparison.Ordinal);
        }
        string id = Shell.Text($"(Get-DockerContainer {Name("web")}).Id");
        Assert.Equal(Name("web"), Shell.Text($"[pscustomobject]@{{ Id = '{id}'; Name = 'other'; Engine = '{TestEnvironment.Engine}' }} | Get-DockerContainer"));
    }

    [Fact]
    public void Objects_that_are_no_containers_do_not_bind_by_their_names()
    {
        Shell.Run("[pscustomobject]@{ Name = 'web'; Id = 5 } | Stop-DockerContainer").FailedWith("ParameterArgumentTransformationError", "does not identify a container");
        Shell.Run("Get-Command Get-DockerContainer | Stop-DockerContainer").FailedWith("ParameterArgumentTransformationError", "does not identify a container");
    }
}
