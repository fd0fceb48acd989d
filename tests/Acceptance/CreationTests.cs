using System;
using System.IO;
using System.Linq;
using System.Management.Automation;

namespace PSDockerTools.Acceptance;

/// <summary>The options of docker run and docker create, as containers receive them.</summary>
public sealed class CreationTests : EngineTest
{
    private readonly string _folder = Directory.CreateTempSubdirectory("psdockertools-").FullName;

    [Theory]
    [InlineData("-Memory 64m", "cat /sys/fs/cgroup/memory/memory.limit_in_bytes 2>/dev/null || cat /sys/fs/cgroup/memory.max", "67108864")]
    [InlineData("-Ulimit nofile=100:200", "ulimit -n", "100")]
    [InlineData("-CpusetCpus 0", "grep Cpus_allowed_list /proc/self/status | cut -f2", "0")]
    [InlineData("-SharedMemorySize 8m", "df -m /dev/shm | tail -1 | awk '{ print $2 }'", "8")]
    [InlineData("-Tmpfs /scratch:size=1m", "df -k /scratch | tail -1 | awk '{ print $2 }'", "1024")]
    [InlineData("-Mount type=tmpfs,target=/scratch,tmpfs-size=1m", "df -k /scratch | tail -1 | awk '{ print $2 }'", "1024")]
    [InlineData("-Mount @{ type = 'tmpfs'; target = '/scratch'; tmpfssize = '1m' }", "df -k /scratch | tail -1 | awk '{ print $2 }'", "1024")]
    [InlineData("-Mount (New-DockerMount -Target /scratch -Type tmpfs -TmpfsSize 1m)", "df -k /scratch | tail -1 | awk '{ print $2 }'", "1024")]
    [InlineData("-ReadOnly", "touch /x 2>/dev/null || echo no", "no")]
    [InlineData("-Sysctl @{ 'net.ipv4.ip_forward' = 0 }", "cat /proc/sys/net/ipv4/ip_forward", "0")]
    [InlineData("-AddHost db:10.1.2.3", "grep -w db /etc/hosts | cut -f1", "10.1.2.3")]
    [InlineData("-Dns 10.1.2.3 -DnsSearch example.com -DnsOption ndots:3", "grep '^[a-z]' /etc/resolv.conf | sort | tr '\\n' ';'", "nameserver 10.1.2.3;options ndots:3;search example.com;")]
    [InlineData("-Network none", "ls /sys/class/net | tr '\\n' ' '", "lo ")]
    [InlineData("-CapDrop ALL", "grep CapEff /proc/self/status | cut -f2", "0000000000000000")]
    [InlineData("-SecurityOption no-new-privileges", "grep NoNewPrivs /proc/self/status | cut -f2", "1")]
    [InlineData("-GroupAdd 1234", "id -G", "0 1234")]
    [InlineData("-Environment A=1, B=2", "echo $A$B", "12")]
    [InlineData("-Environment ([pscustomobject]@{ A = 1; B = 'x y' })", "echo $A $B", "1 x y")]
    [InlineData("-Environment A=1, A=2", "echo $A", "2")]
    [InlineData("-Entrypoint /bin/echo", "hi", "hi")]
    [InlineData("-Init", "cat /proc/1/comm | cut -d- -f2", "init")]
    [InlineData("-PidMode host", "test $(readlink /proc/self) -gt 20 && echo many", "many")]
    [InlineData("-Platform linux/amd64", "uname -s", "Linux")]
    public void An_option_is_there_in_the_container(string options, string line, string said)
    {
        string command = options.StartsWith("-Entrypoint", StringComparison.Ordinal) ? line : $"sh -c '{line.Replace("'", "''", StringComparison.Ordinal)}'";
        Assert.Equal(said, Shell.Text($"Invoke-DockerRun alpine -Remove {options} -- {command}"));
    }

    [Theory]
    [InlineData("-Remove -RestartPolicy always", "RemoveAndRestart", "-RestartPolicy always")]
    [InlineData("-Detach -Attach Stdout", "DetachAndAttach", "-Attach Stdout")]
    [InlineData("-Detach -AsResult", "DetachAndShape", "-AsResult")]
    [InlineData("-LogDriver none -LogOption max-size=1m", "LogOptionsOfNone", "max-size")]
    [InlineData("-Network a, a", "NetworkTwice", "'a'")]
    [InlineData("-Network a, host", "NetworksMixed", "'host'")]
    [InlineData("-NetworkAlias db", "AliasNeedsNetwork", "'default'")]
    [InlineData("-Network name=a,ip=10.0.0.1 -IPAddress 10.0.0.2", "SaidTwice", "-IPAddress")]
    [InlineData("-Network name=a,alias=x -NetworkAlias y", "SaidTwice", "-NetworkAlias")]
    [InlineData("-NoHealthCheck -HealthCommand true", "InvalidSetting", "-NoHealthCheck")]
    [InlineData("-EnvironmentFile /no/such", "FileNotReadable", "/no/such")]
    [InlineData("-LabelFile /no/such", "FileNotReadable", "/no/such")]
    [InlineData("-SecurityOption seccomp=/no/such", "FileNotReadable", "/no/such")]
    [InlineData("-CidFile /no/such/folder/id", "IdFileNotWritable", "/no/such/folder/id")]
    [InlineData("-MemorySwappiness 101", "ParameterArgumentValidationError", "101")]
    [InlineData("-Memory lots", "ParameterArgumentTransformationError", "lots")]
    [InlineData("-Pull sometimes", "CannotConvertArgumentNoMessage", "sometimes")]
    [InlineData("-Volume (New-DockerVolume {0} -WhatIf:$false)", "ParameterArgumentTransformationError", "/data")]
    public void What_does_not_go_together_is_refused_and_nothing_is_made(string options, string error, string word)
    {
        string script = string.Format(System.Globalization.CultureInfo.InvariantCulture, options.Replace("@{", "@{{", StringComparison.Ordinal), Name("v"));
        Shell.Run($"Invoke-DockerRun alpine -Name {Name("a")} {script} -- true").FailedWith(error, word);
        Assert.Empty(Shell.Get($"Get-DockerContainer {Prefix}-*"));
    }

    [Theory]
    [InlineData("'alpine' | New-DockerContainer alpine -Name {0}", "NewTakesNoInput", "ForEach-Object { New-DockerContainer")]
    [InlineData("New-DockerContainer (Get-DockerImage alpine, nginx) -Name {0}", "ParameterArgumentTransformationError", "these are 2")]
    [InlineData("New-DockerContainer @() -Name {0}", "ParameterArgumentTransformationError", "is empty")]
    [InlineData("New-DockerContainer -Name {0}", "RunWithoutImage", "alpine -- ls")]
    public void Without_the_one_image_nothing_is_made(string line, string error, string words)
    {
        Shell.Run(line.Replace("{0}", Name("a"), StringComparison.Ordinal)).FailedWith(error, words);
        Assert.Empty(Shell.Get($"Get-DockerContainer {Name("a")}*"));
        Assert.Single(Shell.Get($"New-DockerContainer (Get-DockerImage alpine) -Name {Name("a")}"));
    }

    [Fact]
    public void Part_of_a_volume_that_the_engine_would_give_whole_is_warned_of()
    {
        ScriptResult outcome = Shell.Run(
            $"New-DockerContainer alpine -Name {Name("a")} -Mount 'type=volume,source={Name("v")},target=/data,volume-subpath=logs'").Succeeded();
        if (Version.Parse(Shell.Text("(Get-DockerVersion).ApiVersion")) >= new Version(1, 45)) { Assert.Empty(outcome.Warnings); } // it mounts the part
        else
        {
            Assert.Contains("volume-subpath=logs", Assert.Single(outcome.Warnings), StringComparison.Ordinal);
            Assert.Contains("/data", outcome.Warnings[0], StringComparison.Ordinal);
        }
        Assert.Empty(Shell.Run($"New-DockerContainer alpine -Name {Name("b")} -Mount 'type=volume,source={Name("v")},target=/data'").Succeeded().Warnings);
    }

    [FactNotOn(EngineKind.Podman, "it does not warn of them")]
    public void Ports_of_a_host_s_network_are_warned_of()
    {
        ScriptResult outcome = Shell.Run("Invoke-DockerRun alpine -Remove -Network host -Publish 80:80 -- true").Succeeded();
        Assert.Contains("host network", Assert.Single(outcome.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void A_DNS_server_at_home_is_warned_of() =>
        Assert.Contains("127.0.0.53", Assert.Single(Shell.Run("Invoke-DockerRun alpine -Remove -Dns 127.0.0.53 -- true").Succeeded().Warnings), StringComparison.Ordinal);

    [Fact]
    public void Files_of_variables_and_labels_are_read_as_docker_reads_them()
    {
        File.WriteAllText(Path.Combine(_folder, "env"), "\uFEFF# comment\n  A=1\nB=\"quoted\" # kept\n\nPSDT_HERE\nPSDT_NOT_HERE\nC=file\n");
        File.WriteAllText(Path.Combine(_folder, "labels"), "owner=me\nteam=file\n");
        ScriptResult outcome = Shell.Run($$"""
            $null = $ExecutionContext.SessionState.Path.SetLocation('{{_folder}}')
            $env:PSDT_HERE = 'here'
            Invoke-DockerRun alpine -Name {{Name("a")}} -EnvironmentFile ./env -Environment C=own -LabelFile ./labels -Label team=own -- sh -c 'env | grep -E "^(A|B|C|PSDT)" | sort'
            (Get-DockerContainer {{Name("a")}}).Labels.ToString()
            """).Succeeded();
        Assert.Equal("A=1\nB=\"quoted\" # kept\nC=own\nPSDT_HERE=here\nowner=me, team=own", outcome.Text);
    }

    [Fact]
    public void A_broken_file_is_refused_by_its_line()
    {
        File.WriteAllText(Path.Combine(_folder, "env"), "A=1\nno name=2\n");
        Shell.Run($"Invoke-DockerRun alpine -Name {Name("a")} -EnvironmentFile '{_folder}/env' -- env").FailedWith("InvalidSetting", "line 2", "no name");
    }

    [Fact]
    public void The_id_is_in_its_file_and_a_file_that_is_there_is_kept()
    {
        string file = Path.Combine(_folder, "id");
        string id = Shell.Text($"(New-DockerContainer alpine -Name {Name("a")} -CidFile '{file}').Id");
        Assert.Equal(id, File.ReadAllText(file));
        Shell.Run($"New-DockerContainer alpine -Name {Name("b")} -CidFile '{file}'").FailedWith("IdFileExists", file);
        Assert.Equal(id, File.ReadAllText(file));
    }

    [Fact]
    public void No_file_is_left_where_no_container_was_made()
    {
        string file = Path.Combine(_folder, "id");
        Assert.Single(Shell.Run($"New-DockerContainer alpine -Name {Name("a")} -Network {Name("nope")} -Volume not/a/name:/x -CidFile '{file}'").Errors);
        Assert.False(File.Exists(file));
    }

    [Fact]
    public void A_seccomp_profile_is_read_here()
    {
        string profile = Path.Combine(_folder, "profile.json");
        File.WriteAllText(profile, """{ "defaultAction": "SCMP_ACT_ALLOW", "syscalls": [ { "names": ["mkdir", "mkdirat"], "action": "SCMP_ACT_ERRNO" } ] }""");
        Assert.Equal("no", Shell.Text($"Invoke-DockerRun alpine -Remove -SecurityOption seccomp={profile} -- sh -c 'mkdir /x 2>/dev/null || echo no'"));
        File.WriteAllText(profile, "no json");
        Shell.Run($"Invoke-DockerRun alpine -SecurityOption seccomp={profile} -- true").FailedWith("InvalidSetting", profile);
    }

    [Fact]
    public void Sources_are_meant_from_where_the_session_is()
    {
        File.WriteAllText(Path.Combine(_folder, "here"), "");
        Assert.Equal(
            "here\nhere",
            Shell.Text($"$null = $ExecutionContext.SessionState.Path.SetLocation('{_folder}'); Invoke-DockerRun alpine -Remove -Volume .:/a:ro -Mount type=bind,source=./,target=/b -- sh -c 'ls /a; ls /b'"));
    }

    [Fact]
    public void Objects_stand_for_their_names()
    {
        ScriptResult outcome = Shell.Run($$"""
            $volume = New-DockerVolume {{Name("v")}}
            $network = New-DockerNetwork {{Name("n")}}
            $image = Get-DockerImage alpine
            $data = New-DockerContainer $image -Name {{Name("data")}} -Volume @{ '/data' = $volume }
            Invoke-DockerRun $image -Remove -Network $network -NetworkAlias other -Volume @{ '/own:ro' = $volume } -VolumesFrom $data -- sh -c 'ls -d /data /own; touch /own/x 2>/dev/null || echo ro; hostname -i | cut -d. -f1'
            """).Succeeded();
        Assert.Equal("/data\n/own\nro\n10", outcome.Text);
    }

    [Theory]
    [InlineData(@"-Volume 'W:\sub:/d'")]
    [InlineData("-Volume w:/sub:/d:ro")]
    [InlineData("-Volume Work:/sub:/d")]
    [InlineData("-Volume @{ '/d' = 'Work:/sub' }")]
    [InlineData("-Volume FileSystem::{0}/sub:/d")]
    [InlineData("-Mount type=bind,source=Work:/sub,target=/d")]
    [InlineData(@"-Mount @{ type = 'bind'; source = 'W:\sub'; target = '/d' }")]
    [InlineData("-Mount (New-DockerMount Work:/sub /d -Type bind)")]
    [InlineData("-EnvironmentFile Work:/env -Volume Work:/sub:/d -CidFile Work:/id -LabelFile Work:/env")]
    public void A_path_of_a_drive_of_PowerShell_is_a_path_of_this_machine(string options)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "sub"));
        File.WriteAllText(Path.Combine(_folder, "sub", "found"), "");
        File.WriteAllText(Path.Combine(_folder, "env"), "A=1");
        Shell.Get($"$null = New-PSDrive W FileSystem '{_folder}' -Scope Global; $null = New-PSDrive Work FileSystem '{_folder}' -Scope Global");
        Assert.Equal("found", Shell.Text($"Invoke-DockerRun alpine -Remove {options.Replace("{0}", _folder, StringComparison.Ordinal)} -- ls /d"));
    }

    [Fact]
    public void A_volume_named_like_a_drive_is_a_volume()
    {
        Shell.Get($"$null = New-PSDrive {Name("v")} FileSystem '{_folder}' -Scope Global");
        Assert.Equal(Name("v"), Shell.Text($"(New-DockerContainer alpine -Name {Name("c")} -Volume {Name("v")}:/d).Mounts[0].Name"));
    }

    [Theory]
    [InlineData("-Volume Env:/x:/d", "PathNotOfFileSystem")]
    [InlineData("-Mount type=bind,source=Variable:/x,target=/d", "PathNotOfFileSystem")]
    [InlineData("-EnvironmentFile Env:PATH", "PathNotOfFileSystem")]
    [InlineData("-CidFile Env:/id", "PathNotOfFileSystem")]
    [InlineData("-Volume Nowhere:/x:/d", "PathDriveNotFound")]
    [InlineData("-Mount type=bind,source=Nowhere:/x,target=/d", "PathDriveNotFound")]
    [InlineData("-EnvironmentFile Nowhere:/env", "PathDriveNotFound")]
    public void A_path_of_something_else_is_refused(string options, string error)
    {
        Shell.Run($"New-DockerContainer alpine -Name {Name("a")} {options}").FailedWith(error);
        Assert.Empty(Shell.Get($"Get-DockerContainer {Name("a")}*"));
    }

    [Fact]
    public void A_relative_path_is_none_where_the_session_is_in_no_folder() =>
        Shell.Run($"$here = $PWD; cd Env:; try {{ New-DockerContainer alpine -Name {Name("a")} -Volume .:/d }} finally {{ cd $here }}").FailedWith("PathNotOfFileSystem");

    [Theory]
    [InlineData("-Network $network")]
    [InlineData("-Volume @{ '/data' = $volume }")]
    [InlineData("-VolumesFrom $container")]
    public void What_another_engine_has_is_refused_and_nothing_is_made(string option)
    {
        string socket = Path.Combine(_folder, "socket");
        File.CreateSymbolicLink(socket, TestEnvironment.Engine["unix://".Length..]);
        string elsewhere = $"unix://{socket}";
        ScriptResult outcome = Shell.Run($$"""
            $network = New-DockerNetwork {{Name("n")}} -Engine {{elsewhere}}
            $volume = New-DockerVolume {{Name("v")}} -Engine {{elsewhere}}
            $container = New-DockerContainer alpine -Name {{Name("data")}} -Engine {{elsewhere}}
            New-DockerContainer alpine -Name {{Name("a")}} {{option}}
            """);
        outcome.FailedWith("OnAnotherEngine", elsewhere);
        Assert.Empty(Shell.Get($"Get-DockerContainer {Name("a")}*"));
        Shell.Get($"New-DockerContainer alpine -Name {Name("b")} -Engine {elsewhere} -Network (Get-DockerNetwork {Name("n")} -Engine {elsewhere})");
    }

    [FactNotOn(EngineKind.Podman, "it has no links")]
    public void Networks_say_what_the_container_is_there()
    {
        ScriptResult outcome = Shell.Run($$"""
            $null = New-DockerNetwork {{Name("n")}} -Subnet 10.249.7.0/24
            $c = Invoke-DockerRun alpine -Detach -Name {{Name("a")}} -Network @{ name = '{{Name("n")}}'; alias = 'x', 'y'; ip = '10.249.7.9' } -- sleep 60
            $c.Networks[0].IPAddress
            Invoke-DockerRun alpine -Remove -Network {{Name("n")}} -Link {{Name("a")}}:linked -- sh -c 'nslookup x | grep -c 10.249.7.9; ping -c1 -W2 linked > /dev/null && echo linked'
            """).Succeeded();
        Assert.Equal("10.249.7.9\n1\nlinked", outcome.Text);
    }

    [Fact]
    public void A_hashtable_of_JSON_is_splatted()
    {
        File.WriteAllText(Path.Combine(_folder, "run.json"), $$"""
            { "Image": "alpine", "Name": "{{Name("a")}}", "Remove": true, "Environment": { "A": "1", "B": 2 }, "Tmpfs": ["/x:size=1m", "/y"],
              "StopTimeout": 3, "Ulimit": "nofile=64", "Command": ["sh", "-c", "echo $A$B; ulimit -n"] }
            """);
        Assert.Equal(
            "12\n64",
            Shell.Text($$"""
                $table = @{}
                foreach ($one in [System.Text.Json.JsonDocument]::Parse([IO.File]::ReadAllText('{{_folder}}/run.json')).RootElement.EnumerateObject()) {
                    $table[$one.Name] = switch ($one.Value.ValueKind) {
                        'True' { $true }
                        'Number' { $one.Value.GetInt64() }
                        'Array' { , @($one.Value.EnumerateArray() | ForEach-Object GetString) }
                        'Object' { $inner = @{}; foreach ($entry in $one.Value.EnumerateObject()) { $inner[$entry.Name] = $entry.Value.ToString() }; $inner }
                        default { $one.Value.GetString() }
                    }
                }
                Invoke-DockerRun @table
                """));
    }

    [FactNotOn(EngineKind.Podman, "it checks the health with systemd only")]
    public void A_health_check_is_made_of_its_parts()
    {
        string name = Running("a", "-HealthCommand 'test -f /ok' -HealthInterval 1 -HealthTimeout 2s -HealthRetries 1 -HealthStartPeriod ([timespan]::FromSeconds(0))");
        Eventually.True(() => Shell.Text($"(Get-DockerContainer {name}).Health") != "starting", "the first check has ended");
        Assert.Equal("unhealthy", Shell.Text($"(Get-DockerContainer {name}).Health"));
        Shell.Get($"Invoke-DockerExec {name} touch /ok");
        Assert.Equal("healthy", Shell.Text($"(Wait-DockerContainer {name} -Condition Healthy -Timeout 120).Health"));
    }

    [FactNotOn(EngineKind.Podman, "it checks the health with systemd only")]
    public void A_detached_run_waits_until_its_container_is_healthy()
    {
        string run = $"Invoke-DockerRun alpine -Detach -Name {Name("a")} -HealthInterval 1 -WaitHealthy";
        Assert.Equal("healthy", Shell.Text($"({run} -HealthCommand true -Timeout 120 -- sleep 1000).Health"));
        Shell.Run(run.Replace(Name("a"), Name("b"), StringComparison.Ordinal) + " -HealthCommand false -Timeout 3 -- sleep 1000").FailedWith("ContainerWaitTimedOut", Name("b"));
        Assert.Equal("running", Shell.Text($"(Get-DockerContainer {Name("b")}).State"));
        Shell.Run($"Invoke-DockerRun alpine -WaitHealthy -- true").FailedWith("WaitNeedsDetach");
        Shell.Run($"Invoke-DockerRun alpine -Detach -Timeout 3 -- true").FailedWith("TimeoutWithoutWait");
    }

    [Fact]
    public void An_image_that_is_not_here_is_never_pulled_where_that_is_not_wanted()
    {
        ScriptResult outcome = Shell.Run($"Invoke-DockerRun {Name("nope")} -Pull Never; $LASTEXITCODE");
        outcome.FailedWith("ImageNotHere", Name("nope"));
        Assert.Equal("125", outcome.Text);
    }

    [Fact]
    public void Only_what_is_attached_comes_out()
    {
        ScriptResult outcome = Shell.Run("Invoke-DockerRun alpine -Remove -Attach Stderr -- sh -c 'echo out; echo err >&2'").Succeeded();
        Assert.Equal("", outcome.Text);
        Assert.Equal("err", Assert.Single(outcome.Information).MessageData.ToString());
    }

    [Theory]
    [InlineData("New-DockerContainer -RestartPolicy un", "unless-stopped")]
    [InlineData("Invoke-DockerRun -CapAdd NET_B", "NET_BIND_SERVICE")]
    [InlineData("Invoke-DockerRun -LogDriver jou", "journald")]
    [InlineData("Invoke-DockerRun -Runtime run", "runc")]
    [InlineData("Invoke-DockerRun -Pull Al", "Always")]
    [InlineData("Invoke-DockerRun -StopSignal SIGQ", "SIGQUIT")]
    [InlineData("Invoke-DockerRun -IpcMode sh", "shareable")]
    public void Values_of_a_set_are_completed(string line, string completed)
    {
        CommandCompletion completion = Complete(line.Replace(" -", $" -Engine {TestEnvironment.Engine} -", StringComparison.Ordinal));
        Assert.Contains(completed, completion.CompletionMatches.Select(match => match.CompletionText));
    }

    [Fact]
    public void The_source_of_a_mount_is_completed_by_the_volumes()
    {
        Shell.Get($"New-DockerVolume {Name("source")}");
        CommandCompletion completion = Complete($"New-DockerMount -Source {Prefix}-");
        Assert.Contains(Name("source"), completion.CompletionMatches.Select(match => match.CompletionText));
    }

    public override void Dispose()
    {
        base.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private CommandCompletion Complete(string line)
    {
        string quoted = line.Replace("'", "''", StringComparison.Ordinal);
        return (CommandCompletion)((PSObject)Shell.One($"[System.Management.Automation.CommandCompletion]::CompleteInput('{quoted}', {line.Length}, $null)")).BaseObject;
    }
}
