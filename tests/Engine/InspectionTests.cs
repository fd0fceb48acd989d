using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Containers;
using ScriptedEngine;
using Xunit;

namespace PSDockerTools.Engine.Tests;

public sealed class InspectionTests : EngineTest
{
    private const string Path = "/containers/0123/json";

    [Fact]
    public async Task The_state_is_that_of_the_inspection_and_the_status_agrees()
    {
        DockerContainerDetail ended = await InspectAsync("""{"State":{"Status":"exited","ExitCode":3,"Health":{"Status":"unhealthy"}}}""");
        Assert.Equal(("exited", "Exited (3) Less than a second ago", "none"), (ended.State, ended.Status, ended.Health));

        DockerContainerDetail running = await InspectAsync("""{"State":{"Status":"running","Running":true,"Health":{"Status":"healthy"}}}""");
        Assert.Equal(("running", "Up 2 hours", "healthy"), (running.State, running.Status, running.Health));
    }

    [Fact]
    public async Task What_the_list_says_stays_and_the_inspection_is_added()
    {
        DockerContainerDetail detail = await InspectAsync("""{"Path":"sh","Args":["-c","x"],"RestartCount":2,"Name":"/other","ExecIDs":["e"]}""");

        Assert.Equal(("web", "0123", "running", "Up 2 hours", "test"), (detail.Name, detail.Id, detail.State, detail.Status, detail.Engine));
        Assert.Equal(("sh", "-c, x", 2L, "e"), (detail.Path, detail.Args.ToString(), detail.RestartCount, detail.ExecIds.ToString()));
        Assert.Equal("web", detail.ToString());
    }

    [Fact]
    public async Task Times_are_local_and_the_year_1_is_never()
    {
        DockerContainerState state = (await InspectAsync(
            """{"State":{"Status":"running","Running":true,"Pid":7,"StartedAt":"2026-11-25T22:58:06.289477612Z","FinishedAt":"0001-01-01T00:00:00Z"}}""")).StateDetail;

        Assert.Equal(new DateTime(2026, 11, 25, 22, 58, 6, DateTimeKind.Utc).AddTicks(2894776).ToLocalTime(), state.StartedAt);
        Assert.Equal(DateTimeKind.Local, state.StartedAt!.Value.Kind);
        Assert.Null(state.FinishedAt);
        Assert.Equal(7, state.Pid);
    }

    [Theory]
    [InlineData("""{"Running":true,"ExitCode":0,"FinishedAt":"2026-11-25T22:58:06Z"}""", null)]
    [InlineData("""{"Running":false,"ExitCode":0,"FinishedAt":"0001-01-01T00:00:00Z"}""", null)]
    [InlineData("""{"Running":false,"ExitCode":127,"FinishedAt":"0001-01-01T00:00:00Z"}""", 127)]
    [InlineData("""{"Running":false,"ExitCode":0,"FinishedAt":"2026-11-25T22:58:06Z"}""", 0)]
    [InlineData("""{"Running":false,"ExitCode":3221225786,"FinishedAt":"2026-11-25T22:58:06Z"}""", -1073741510)]
    public async Task An_exit_code_is_that_of_what_has_ended(string state, int? code) =>
        Assert.Equal(code, (await InspectAsync($$"""{"State":{{state}}}""")).ExitCode);

    [Fact]
    public async Task Health_comes_with_its_log()
    {
        DockerContainerDetail detail = await InspectAsync(
            """
            {"State":{"Health":{"Status":"unhealthy","FailingStreak":2,"Log":[
              {"Start":"2026-11-25T23:00:00.5+01:00","End":"2026-11-25T23:00:01.5+01:00","ExitCode":1,"Output":"connection refused\n"},
              {"Start":"2026-11-25T23:00:30+01:00","End":"0001-01-01T00:00:00Z","ExitCode":-1,"Output":""}]}}}
            """);

        Assert.Equal(("unhealthy", 2), (detail.StateDetail.Health!.Status, detail.StateDetail.Health.FailingStreak));
        Assert.Equal("1 (connection refused), -1", detail.HealthLog.ToString());
        Assert.Equal(TimeSpan.FromSeconds(1), detail.HealthLog[0].End - detail.HealthLog[0].Start);
        Assert.Equal(new DateTime(2026, 11, 25, 22, 0, 0, 500, DateTimeKind.Utc).ToLocalTime(), detail.HealthLog[0].Start);
        Assert.Null(detail.HealthLog[1].End);
        Assert.Empty((await InspectAsync("""{"State":{"Health":{"Status":"none"}}}""")).HealthLog);
    }

    [Fact]
    public async Task All_that_a_run_can_say_of_the_host_is_there()
    {
        DockerHostConfig host = (await InspectAsync(
            """
            {"HostConfig":{"Binds":["data:/data:ro"],"ContainerIDFile":"/id","LogConfig":{"Type":"json-file","Config":{"max-size":"10m"}},
            "NetworkMode":"net","PortBindings":{"80/tcp":[{"HostIp":"127.0.0.1","HostPort":"8080"},{"HostIp":"::1","HostPort":""}],"53/udp":[{"HostIp":"","HostPort":"5300-5310"}]},
            "RestartPolicy":{"Name":"on-failure","MaximumRetryCount":3},"AutoRemove":true,"VolumeDriver":"local","VolumesFrom":["other:ro"],"ConsoleSize":[24,80],
            "Annotations":{"a":"b"},"CapAdd":["CAP_SYS_TIME"],"CapDrop":["ALL"],"CgroupnsMode":"private","Dns":["1.1.1.1"],"DnsOptions":["ndots:1"],"DnsSearch":["x"],
            "ExtraHosts":["h:1.2.3.4"],"GroupAdd":["audio"],"IpcMode":"host","Cgroup":"c","Links":["/db:/web/db"],"OomScoreAdj":-5,"PidMode":"host","Privileged":true,
            "PublishAllPorts":true,"ReadonlyRootfs":true,"SecurityOpt":["no-new-privileges"],"StorageOpt":{"size":"1G"},"Tmpfs":{"/t":"size=1m"},"UTSMode":"host",
            "UsernsMode":"host","ShmSize":1048576,"Sysctls":{"net.ipv4.ip_forward":"1"},"Runtime":"runc","Isolation":"hyperv","Init":true,
            "CpuShares":512,"Memory":134217728,"NanoCpus":1500000000,"CgroupParent":"p","BlkioWeight":300,"BlkioWeightDevice":[{"Path":"/dev/sda","Weight":400}],
            "BlkioDeviceReadBps":[{"Path":"/dev/sda","Rate":1}],"BlkioDeviceWriteBps":[{"Path":"/dev/sda","Rate":2}],"BlkioDeviceReadIOps":[{"Path":"/dev/sda","Rate":3}],
            "BlkioDeviceWriteIOps":[{"Path":"/dev/sda","Rate":4}],"CpuPeriod":100000,"CpuQuota":50000,"CpuRealtimePeriod":5,"CpuRealtimeRuntime":6,"CpusetCpus":"0-1","CpusetMems":"0",
            "Devices":[{"PathOnHost":"/dev/snd","PathInContainer":"/dev/sound","CgroupPermissions":"rw"}],"DeviceCgroupRules":["c 42:* rmw"],
            "DeviceRequests":[{"Driver":"","Count":-1,"DeviceIDs":null,"Capabilities":[["gpu","compute"]],"Options":{}},{"Driver":"nvidia","Count":0,"DeviceIDs":["0","1"]}],
            "KernelMemory":7,"MemoryReservation":8,"MemorySwap":-1,"MemorySwappiness":0,"OomKillDisable":true,"PidsLimit":50,"Ulimits":[{"Name":"nofile","Soft":512,"Hard":1024}],
            "CpuCount":2,"CpuPercent":40,"IOMaximumIOps":9,"IOMaximumBandwidth":18446744073709551615,
            "Mounts":[{"Type":"bind","Source":"/s","Target":"/t","ReadOnly":true,"Consistency":"cached","BindOptions":{"Propagation":"rslave","NonRecursive":true,"CreateMountpoint":true,"ReadOnlyNonRecursive":true,"ReadOnlyForceRecursive":true}},
              {"Type":"volume","Source":"v","Target":"/v","VolumeOptions":{"NoCopy":true,"Labels":{"l":"1"},"Subpath":"sub","DriverConfig":{"Name":"nfs","Options":{"o":"addr=x"}}}},
              {"Type":"tmpfs","Target":"/tmp","TmpfsOptions":{"SizeBytes":65536,"Mode":511,"Options":[["noexec"],["uid","1000"]]}},
              {"Type":"image","Source":"alpine","Target":"/i","ImageOptions":{"Subpath":"etc"}}],
            "MaskedPaths":[],"ReadonlyPaths":["/proc/sys"]}}
            """)).HostConfig;

        Assert.Equal("data:/data:ro", host.Binds.ToString());
        Assert.Equal("5300-5310:53/udp, 127.0.0.1:8080:80/tcp, [::1]::80/tcp", host.PortBindings.ToString());
        Assert.Equal(("json-file (max-size=10m)", "on-failure:3", "24, 80"), (host.LogConfig.ToString(), host.RestartPolicy.ToString(), host.ConsoleSize!.ToString()));
        Assert.Equal((1.5m, 134217728L, -1L, 0, 50L), (host.Cpus, host.Memory, host.MemorySwap, host.MemorySwappiness, host.PidsLimit));
        Assert.Equal(("nofile=512:1024", "/dev/snd:/dev/sound:rw"), (host.Ulimits.ToString(), host.Devices.ToString()));
        Assert.Equal("all gpu, compute, 0, 1 nvidia", host.DeviceRequests.ToString());
        Assert.Equal(("/dev/sda:400", "/dev/sda:1", "/dev/sda:2", "/dev/sda:3", "/dev/sda:4"), (
            host.BlkioWeightDevice.ToString(),
            host.BlkioDeviceReadBps.ToString(),
            host.BlkioDeviceWriteBps.ToString(),
            host.BlkioDeviceReadIOps.ToString(),
            host.BlkioDeviceWriteIOps.ToString()));
        Assert.Equal(
            "type=bind,source=/s,target=/t,readonly, type=volume,source=v,target=/v, type=tmpfs,target=/tmp, type=image,source=alpine,target=/i", host.Mounts.ToString());
        Assert.True(host.Mounts[0].BindOptions is { Propagation: "rslave", NonRecursive: true, CreateMountpoint: true, ReadOnlyNonRecursive: true, ReadOnlyForceRecursive: true });
        Assert.True(host.Mounts[1].VolumeOptions is { NoCopy: true, Subpath: "sub", Driver: "nfs" });
        Assert.Equal(("l=1", "nfs (o=addr=x)"), (host.Mounts[1].VolumeOptions!.Labels.ToString(), host.Mounts[1].VolumeOptions!.ToString()));
        Assert.Equal("size=65536, noexec, uid=1000", host.Mounts[2].TmpfsOptions!.ToString());
        Assert.Equal((511, "etc"), (host.Mounts[2].TmpfsOptions!.Mode, host.Mounts[3].ImageSubpath));
        Assert.Empty(host.MaskedPaths!);
        Assert.Equal(long.MaxValue, host.IOMaximumBandwidth);
        Assert.Equal("net, restart on-failure:3, 134217728 bytes, 1.5 CPUs", host.ToString());
        // Nothing was left at what it is where nothing is said.
        DockerHostConfig silent = (await InspectAsync("""{"HostConfig":{}}""")).HostConfig;
        Assert.All(typeof(DockerHostConfig).GetProperties(), property => Assert.NotEqual(
            JsonSerializer.Serialize(property.GetValue(silent)), JsonSerializer.Serialize(property.GetValue(host))));
    }

    [Fact]
    public async Task All_that_a_run_can_say_of_the_container_is_there()
    {
        DockerContainerConfig config = (await InspectAsync(
            """
            {"Config":{"Hostname":"h","Domainname":"d","User":"1:2","AttachStdin":true,"AttachStdout":true,"AttachStderr":true,"ExposedPorts":{"80/tcp":{},"53/udp":{}},
            "Tty":true,"OpenStdin":true,"StdinOnce":true,"Env":["A=1","A=2","B"],"Cmd":["x"],"Healthcheck":{"Test":["CMD-SHELL","true"],"Interval":5000000000,"Timeout":1500000000,
            "StartPeriod":1000000,"StartInterval":2000000000,"Retries":4},"ArgsEscaped":true,"Image":"nginx","Volumes":{"/v":{}},"WorkingDir":"/w","Entrypoint":[""],
            "NetworkDisabled":true,"MacAddress":"02:42:ac:11:00:02","OnBuild":["RUN x"],"Labels":{"l":"1","L":"2"},"StopSignal":"SIGINT","StopTimeout":0,"Shell":["sh"]}}
            """)).Config;

        Assert.Equal(("80/tcp, 53/udp", "A=1, A=2, B", "/v"), (config.ExposedPorts.ToString(), config.Env.ToString(), config.Volumes.ToString()));
        Assert.Equal("", Assert.Single(config.Entrypoint!));
        Assert.Equal(TimeSpan.Zero, config.StopTimeout);
        Assert.Equal(("02:42:ac:11:00:02", "L=2, l=1"), (config.MacAddress, config.Labels.ToString()));
        DockerHealthcheck check = config.Healthcheck!;
        Assert.Equal((5000.0, 1500.0, 1.0, 2000.0, 4), (
            check.Interval!.Value.TotalMilliseconds,
            check.Timeout!.Value.TotalMilliseconds,
            check.StartPeriod!.Value.TotalMilliseconds,
            check.StartInterval!.Value.TotalMilliseconds,
            check.Retries));
        DockerContainerConfig silent = (await InspectAsync("""{"Config":{"Cmd":null}}""")).Config;
        Assert.All(typeof(DockerContainerConfig).GetProperties(), property => Assert.NotEqual(
            JsonSerializer.Serialize(property.GetValue(silent)), JsonSerializer.Serialize(property.GetValue(config))));
        Assert.Null(silent.Cmd);
    }

    [Fact]
    public async Task Networks_tell_what_was_asked_for_and_what_was_given()
    {
        DockerNetworkSettings settings = (await InspectAsync(
            """
            {"NetworkSettings":{"SandboxID":"s","Ports":{"80/tcp":[{"HostIp":"0.0.0.0","HostPort":"8080"}],"99/tcp":null},"Networks":{"net":{
            "IPAMConfig":{"IPv4Address":"10.0.0.5","LinkLocalIPs":["169.254.1.1"]},"Links":["db:x"],"Aliases":["web"],"NetworkID":"n","EndpointID":"e","Gateway":"10.0.0.1",
            "IPAddress":"10.0.0.5","IPPrefixLen":24,"IPv6Gateway":"","GlobalIPv6Address":"","GlobalIPv6PrefixLen":0,"MacAddress":"02:42:0a:cb:00:02","DriverOpts":{"o":"1"},
            "GwPriority":5,"DNSNames":["web","0123"]}}}}
            """)).NetworkSettings;

        Assert.Equal("0.0.0.0:8080:80/tcp, 99/tcp", settings.Ports.ToString());
        DockerEndpoint place = Assert.Single(settings.Networks);
        Assert.Equal("net 10.0.0.5", settings.ToString());
        Assert.Equal(("10.0.0.5, 169.254.1.1", "db:x", "web", "web, 0123", "o=1"), (
            place.IPAMConfig!.ToString(), place.Links.ToString(), place.Aliases.ToString(), place.DNSNames.ToString(), place.DriverOpts.ToString()));
        Assert.Equal((24, 5, (string?)null, (int?)null), (place.IPPrefixLen, place.GwPriority, place.IPv6Gateway, place.GlobalIPv6PrefixLen));
    }

    [Fact]
    public async Task Where_it_lies_and_what_it_was_made_from_is_told()
    {
        DockerContainerDetail detail = await InspectAsync(
            """
            {"Platform":"linux","Driver":"overlay2","LogPath":"/l","GraphDriver":{"Name":"overlay2","Data":{"UpperDir":"/u"}},
            "ImageManifestDescriptor":{"digest":"sha256:1","mediaType":"m","size":5,"platform":{"os":"linux","architecture":"arm64","variant":"v8"}}}
            """);

        Assert.Equal(("linux", "overlay2", "/l", "UpperDir=/u"), (detail.Platform, detail.Driver, detail.LogPath, detail.GraphDriver!.Data.ToString()));
        Assert.Equal(("sha256:1", "linux/arm64/v8"), (detail.ImageManifest!.ToString(), detail.ImageManifest.Platform));
    }

    [Fact]
    public async Task What_has_another_form_than_is_known_is_as_if_it_was_not_said()
    {
        DockerContainerDetail detail = await InspectAsync(
            """{"State":[],"Config":{"Env":"A=1","Tty":"yes","StopTimeout":"5","Labels":[]},"HostConfig":{"Memory":"1g","RestartPolicy":{"Name":""},"Binds":{},"LogConfig":null}}""");

        Assert.Empty(detail.Config.Env);
        Assert.Null(detail.Config.StopTimeout);
        Assert.Null(detail.HostConfig.Memory);
        Assert.Equal("no", detail.HostConfig.RestartPolicy.ToString());
    }

    [Fact]
    public async Task Sizes_are_computed_only_where_they_are_asked_for()
    {
        Daemon.On("GET " + Path, Replies.Json("""{"SizeRw":5,"SizeRootFs":700}"""));

        DockerContainerDetail without = await Engine.Containers.InspectAsync(Listed(), sizes: false, None);
        Assert.Empty(Daemon.Request("GET " + Path).Query["size"]);
        DockerContainerDetail with = await Engine.Containers.InspectAsync(Listed(), sizes: true, None);

        Assert.Equal("1", Assert.Single(Daemon.Request("GET " + Path).Query["size"]));
        Assert.Equal((null, null), (without.SizeWritten, without.SizeTotal));
        Assert.Equal((5L, 700L), (with.SizeWritten, with.SizeTotal));
    }

    [Theory]
    [InlineData("Connection: close")] // announced
    [InlineData("X: y")] // not announced: some proxies do that
    public async Task A_connection_that_ends_between_two_responses_is_no_failure(string header)
    {
        int asked = 0;
        Daemon.On("GET " + Path, async exchange =>
        {
            int number = Interlocked.Increment(ref asked);
            await exchange.AnswerAsync(200, """{"Path":"sh"}""", "application/json", number % 3 == 0 ? header : "X: y");
            if (number % 3 == 0) { exchange.Close(); }
        });

        DockerContainerDetail[] found = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Engine.Containers.InspectAsync(Listed(), sizes: false, None)));

        Assert.All(found, one => Assert.Equal("sh", one.Path));
        Assert.Equal(40, asked); // what was answered is not asked for again
    }

    [Fact]
    public async Task A_container_that_has_gone_is_not_found_and_what_is_no_inspection_is_garbled()
    {
        Assert.Equal(DockerErrorKind.NotFound, (await FailsAsync(InspectRawAsync)).Kind);
        Daemon.On("GET " + Path, Replies.Json("[]"));
        Assert.Equal(DockerErrorKind.Garbled, (await FailsAsync(() => Engine.Containers.InspectAsync(Listed(), sizes: false, None))).Kind);
        Daemon.On("GET " + Path, Replies.Json("""{"Id": """));
        Assert.Equal(DockerErrorKind.Garbled, (await FailsAsync(() => Engine.Containers.InspectAsync(Listed(), sizes: false, None))).Kind);
    }

    [Fact]
    public async Task The_raw_answer_is_the_engines_own()
    {
        Daemon.On("GET " + Path, Replies.Json("""{"Id":"0123","Z":1,"A":{"b":[18446744073709551615]}}"""));

        JsonElement raw = await InspectRawAsync();

        Assert.Equal("""{"Id":"0123","Z":1,"A":{"b":[18446744073709551615]}}""", raw.GetRawText());
    }

    private static DockerContainer Listed() => new(new EngineEndpoint("test", new Uri("unix:///x")))
    {
        Id = "0123",
        Name = "web",
        Image = "nginx",
        ImageId = "sha256:4567",
        Command = "nginx",
        Created = DateTime.Now,
        State = "running",
        Status = "Up 2 hours",
        Health = "none",
        Ports = new DockerPortList([]),
        Labels = new DockerLabels(new Dictionary<string, string>()),
        Mounts = new DockerMountList([]),
        Networks = new DockerContainerNetworkList([]),
        NetworkMode = "default",
    };

    private Task<JsonElement> InspectRawAsync() => Engine.Containers.InspectRawAsync(Listed(), sizes: false, None);

    private Task<DockerContainerDetail> InspectAsync(string json)
    {
        Daemon.On("GET " + Path, Replies.Json(json));
        return Engine.Containers.InspectAsync(Listed(), sizes: false, None);
    }
}
