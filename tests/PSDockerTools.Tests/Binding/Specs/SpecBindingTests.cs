using System;

namespace PSDockerTools.Tests.Binding;

public sealed class SpecBindingTests(SpecShell shell) : IClassFixture<SpecShell>
{
    [Theory]
    [InlineData("-Publish 8080", "Publish: 8080/tcp")]
    [InlineData("-Publish 8080:80", "Publish: 8080:80/tcp")]
    [InlineData("-Publish 8080:80, 53:53/udp", "Publish: 8080:80/tcp | 53:53/udp")]
    [InlineData("-Publish 80, 443", "Publish: 80/tcp | 443/tcp")]
    [InlineData("-Publish @(80)", "Publish: 80/tcp")]
    [InlineData("-Publish 8000-8001:80-81", "Publish: 8000:80/tcp | 8001:81/tcp")]
    [InlineData("-Publish 8000-8001, 9000", "Publish: 8000/tcp | 8001/tcp | 9000/tcp")]
    [InlineData("-Publish ([PSDockerTools.PortMapping]'8080:80')", "Publish: 8080:80/tcp")]
    [InlineData("-Publish ([PSDockerTools.PortMapping]'8080:80'), 90", "Publish: 8080:80/tcp | 90/tcp")]
    [InlineData("-Publish target=80,published=8080,protocol=udp", "Publish: 8080:80/udp")]
    [InlineData("-Publish target=80, target=90", "Publish: 80/tcp | 90/tcp")]
    [InlineData("-Publish 'target=80,published=8080', 'target=90,published=9090'", "Publish: 8080:80/tcp | 9090:90/tcp")]
    [InlineData("-Publish 'target=80,published=8080', 90", "Publish: 8080:80/tcp | 90/tcp")]
    [InlineData("-Publish @{ ContainerPort = 80; HostPort = 8080 }", "Publish: 8080:80/tcp")]
    [InlineData(
        "-Publish ([pscustomobject]@{ HostAddress = '::1'; HostPort = '8080'; ContainerPort = '80'; Protocol = 'udp' })",
        "Publish: [::1]:8080:80/udp")]
    [InlineData("-Publish @()", "Publish: ")]
    [InlineData("-Volume data:/data", "Volume: data:/data")]
    [InlineData("-Volume .:/app, C:\\a:D:\\b:ro", "Volume: .:/app | C:\\a:D:\\b:ro")]
    [InlineData("-Volume data:/data:ro,z, /cache", "Volume: data:/data:ro,z | /cache")]
    [InlineData("-Volume 'data:/data:ro,z', /cache", "Volume: data:/data:ro,z | /cache")]
    [InlineData("-Volume ([System.Collections.Generic.List[string]]('/a', '/b'))", "Volume: /a | /b")]
    [InlineData("-Environment A=1, B, C=", "Environment: A=1 | B | C=")]
    [InlineData("-Environment @{ A = 1.5 }", "Environment: A=1.5")]
    [InlineData("-Environment @{ A = 'b=c' }", "Environment: A=b=c")]
    [InlineData("-Environment @{ A = $null }", "Environment: A")]
    [InlineData("-Environment @{ A = '' }", "Environment: A=")]
    [InlineData("-Environment @{ A = $true }", "Environment: A=True")]
    [InlineData("-Environment ([ordered]@{ B = 1; A = 2 })", "Environment: B=1 | A=2")]
    [InlineData("-Environment @{ A = 1 }, B=2", "Environment: A=1 | B=2")]
    [InlineData("-Environment ([System.Collections.DictionaryEntry]::new('A', 'b')), B=2", "Environment: A=b | B=2")]
    [InlineData("-Environment $null -Gpus $null -Tmpfs $null", "Environment: \nGpus: \nTmpfs: ")]
    [InlineData("-Label @{ owner = 'x' }", "Label: owner=x")]
    [InlineData("-Label owner=x, temporary", "Label: owner=x | temporary")]
    [InlineData("-Timeout 30", "Timeout: 30s")]
    [InlineData("-Timeout 1.5", "Timeout: 1.5s")]
    [InlineData("-Timeout 1m30s", "Timeout: 1m30s")]
    [InlineData("-Timeout ([timespan]'00:00:05')", "Timeout: 5s")]
    [InlineData("-Timeout ([PSDockerTools.Duration]'5s')", "Timeout: 5s")]
    [InlineData("-Timeout 2m -StopTimeout -1", "StopTimeout: -1\nTimeout: 2m")]
    [InlineData("-Since 10m", "Since: 10m")]
    [InlineData("-Since 1700000000", "Since: 2023-11-14T22:13:20Z")]
    [InlineData("-Since ([datetime]'2026-01-31T08:00:00Z').ToUniversalTime()", "Since: 2026-01-31T08:00:00Z")]
    [InlineData("-Since ([timespan]'01:00:00')", "Since: 1h")]
    [InlineData("-Memory 512MB", "Memory: 512m")]
    [InlineData("-Memory 512m", "Memory: 512m")]
    [InlineData("-Memory 1.5GB", "Memory: 1536m")]
    [InlineData("-Memory (2 * 512MB)", "Memory: 1g")]
    [InlineData("-Memory (1.5GB)", "Memory: 1536m")]
    [InlineData("-MemorySwap -1", "MemorySwap: -1")]
    [InlineData("-Restart ''", "Restart: null")]
    [InlineData("-PidsLimit 100", "PidsLimit: 100")]
    [InlineData("-PidsLimit -1", "PidsLimit: -1")]
    [InlineData("-PidsLimit 1kb", "PidsLimit: 1024")]
    [InlineData("-PidsLimit 2.0", "PidsLimit: 2")]
    [InlineData("-PidsLimit '-7'", "PidsLimit: -7")]
    [InlineData("-PidsLimit '0x10'", "PidsLimit: 16")]
    [InlineData("-PidsLimit '0b11'", "PidsLimit: 3")]
    [InlineData("-PidsLimit '010'", "PidsLimit: 8")]
    [InlineData("-PidsLimit '1_000'", "PidsLimit: 1000")]
    [InlineData("-PidsLimit $null", "PidsLimit: null")]
    [InlineData("-PidsLimit @(7)", "PidsLimit: 7")]
    [InlineData("-Memory @()", "Memory: null")]
    [InlineData("-Memory @('5m')", "Memory: 5m")]
    [InlineData("-VolumeTable @{ '/data:ro' = 'data' }", "VolumeTable: data:/data:ro")]
    [InlineData(
        "-Network ([pscustomobject]@{ Id = ('ab' * 32); Name = 'backend'; Driver = 'bridge' }), frontend", "Network: backend | frontend")]
    [InlineData("-Tag app:1.0, app:latest", "Tag: app:1.0 | app:latest")]
    [InlineData("-Tag $null", "Tag: ")]
    [InlineData("-Timeout $null", "Timeout: null")]
    [InlineData("-Mount type=bind,source=/x,target=/y", "Mount: type=bind,source=/x,target=/y")]
    [InlineData("-Mount type=bind,source=/x,target=/y,readonly", "Mount: type=bind,source=/x,target=/y,readonly")]
    [InlineData("-Mount readonly,type=bind,source=/x,target=/y", "Mount: type=bind,source=/x,target=/y,readonly")]
    [InlineData("-Mount 'type=bind,source=/x,target=/y', 'target=/z'", "Mount: type=bind,source=/x,target=/y | type=volume,target=/z")]
    [InlineData("-Mount target=/a, target=/b", "Mount: type=volume,target=/a | type=volume,target=/b")]
    [InlineData(
        "-Mount type=volume,target=/a,volume-opt=type=nfs,'\"volume-opt=o=addr=1,rw\"',volume-driver=local",
        "Mount: type=volume,target=/a,volume-driver=local,\"volume-opt=o=addr=1,rw\",volume-opt=type=nfs")]
    [InlineData(
        "-Mount @{ Type = 'bind'; Source = '/with,comma'; Target = '/y'; ReadOnly = $true }",
        "Mount: type=bind,\"source=/with,comma\",target=/y,readonly")]
    [InlineData(
        "-Mount @{ type = 'tmpfs'; dst = '/run'; TmpfsSize = 64MB; 'tmpfs-mode' = 1770 }, 'target=/z'",
        "Mount: type=tmpfs,target=/run,tmpfs-size=64m,tmpfs-mode=1770 | type=volume,target=/z")]
    [InlineData(
        "-Mount @{ Target = '/a'; VolumeOpt = @{ type = 'nfs' }; VolumeLabel = 'a=1', 'b'; Source = $null }",
        "Mount: type=volume,target=/a,volume-label=a=1,volume-label=b=,volume-opt=type=nfs")]
    [InlineData("-Network backend", "Network: backend")]
    [InlineData("-Network backend, frontend", "Network: backend | frontend")]
    [InlineData("-Network name=backend,alias=db,alias=sql,ip=172.20.0.5", "Network: name=backend,alias=db,alias=sql,ip=172.20.0.5")]
    [InlineData("-Network frontend, name=backend,alias=db", "Network: frontend | name=backend,alias=db")]
    [InlineData(
        "-Network @{ Name = 'backend'; Alias = 'db', 'sql'; GwPriority = 10 }", "Network: name=backend,alias=db,alias=sql,gw-priority=10")]
    [InlineData("-Network container:web", "Network: container:web")]
    [InlineData("-Tmpfs /run", "Tmpfs: /run")]
    [InlineData("-Tmpfs /run:rw,size=64m,mode=1777, /tmp", "Tmpfs: /run:rw,size=64m,mode=1777 | /tmp")]
    [InlineData("-Gpus all", "Gpus: count=all")]
    [InlineData("-Gpus 2", "Gpus: count=2")]
    [InlineData("-Gpus device=0,1", "Gpus: \"device=0,1\"")]
    [InlineData("-Gpus device=0,1,driver=nvidia", "Gpus: \"device=0,1\",driver=nvidia")]
    [InlineData("-Gpus '\"device=0,1\"'", "Gpus: \"device=0,1\"")]
    [InlineData("-Gpus driver=nvidia,capabilities=compute,utility", "Gpus: count=1,driver=nvidia,\"capabilities=compute,utility\"")]
    [InlineData("-CpusetCpus 0,1", "CpusetCpus: 0,1")]
    [InlineData("-CpusetCpus 0-3", "CpusetCpus: 0-3")]
    [InlineData("-CpusetCpus 0-1,4", "CpusetCpus: 0-1,4")]
    [InlineData("-CpusetCpus 2", "CpusetCpus: 2")]
    [InlineData("-Cpus 1.5", "Cpus: 1.5")]
    [InlineData("-Cpus .5", "Cpus: 0.5")]
    [InlineData("-Cpus (3 / 2)", "Cpus: 1.5")]
    [InlineData("-Ulimit nofile=512:1024, nproc=100", "Ulimit: nofile=512:1024 | nproc=100:100")]
    [InlineData("-Ulimit @{ nofile = '512:1024' }, nproc=5", "Ulimit: nofile=512:1024 | nproc=5:5")]
    [InlineData("-Tmpfs ([ordered]@{ '/run' = 'size=64m'; '/tmp' = '' })", "Tmpfs: /run:size=64m | /tmp")]
    [InlineData("-VolumesFrom ([pscustomobject]@{ Id = ('cd' * 32); Name = 'data' })", "VolumesFrom: cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd")]
    [InlineData("-Expose 80, 8000-8010/udp", "Expose: 80/tcp | 8000-8010/udp")]
    [InlineData("-DetachKeys ctrl-p,ctrl-q", "DetachKeys: ctrl-p,ctrl-q")]
    [InlineData("-VolumesFrom data:ro,z, other", "VolumesFrom: data:ro,z | other")]
    [InlineData("-Signal 9", "Signal: 9")]
    [InlineData("-Signal hup", "Signal: SIGHUP")]
    [InlineData("-LogOption max-size=10m,max-file=3", "LogOption: max-size=10m | max-file=3")]
    [InlineData("-LogOption @{ 'max-file' = 3 }", "LogOption: max-file=3")]
    [InlineData("-Sysctl @{ 'net.ipv4.ip_forward' = 1 }", "Sysctl: net.ipv4.ip_forward=1")]
    [InlineData("-Dns 1.1.1.1, ([ipaddress]'::1')", "Dns: 1.1.1.1 | ::1")]
    [InlineData("-Restart on-failure:3", "Restart: on-failure:3")]
    public void Takes(string line, string bound) => Assert.Equal(bound, shell.Run("Show-Spec " + line));

    [Theory]
    [InlineData(
        "-Publish 8080:eighty",
        "Cannot process argument transformation on parameter 'Publish'. 'eighty' in '8080:eighty' is not a port. Write it like 8080:80")]
    [InlineData("-Publish 80, eighty", "'eighty' is not a port")]
    [InlineData("-Publish 3e5", "'3e5' is not a port")]
    [InlineData("-Publish 80, 3e5", "'300000' is not a port")]
    [InlineData("-Publish 80, $null", "One of the values is $null")]
    [InlineData("-Publish @{ Port = 80 }", "A value of type Hashtable is not a port mapping.")]
    [InlineData(
        "-Publish ([pscustomobject]@{ Port = 80 })", "A value of type System.Management.Automation.PSCustomObject is not a port mapping.")]
    [InlineData("-Publish ([datetime]::Now)", "A value of type DateTime is not a port mapping.")]
    [InlineData("-Publish ''", "'' is not a port")]
    [InlineData(
        "-Publish target=80,published=8080,target=90",
        "'target=90' after 'target=80,published=8080' may begin the next or go on. Quote each whole")]
    [InlineData("-Volume data", "'data' is not a path from the container's root")]
    [InlineData("-Volume 5", "'5' is not a path")]
    [InlineData("-Environment A=1, 2", "PowerShell has read 2 as a number", "Quote it: '2'")]
    [InlineData("-Environment @{ A = 1, 2 }", "The value of 'A' is a list")]
    [InlineData("-Environment @{ 'A=B' = 1 }", "'A=B' has an = in it")]
    [InlineData("-Environment =x", "'=x' has no name")]
    [InlineData("-Label 'my label=x'", "'my label' in 'my label=x' has a space")]
    [InlineData("-Timeout 10d", "'10d' is not a span of time")]
    [InlineData("-Timeout 1kb", "'1kb' is not a span of time")]
    [InlineData("-Timeout -1", "'-1' is less than nothing")]
    [InlineData("-StopTimeout -2", "'-2s' is less than nothing")]
    [InlineData("-Timeout ([timespan]'-00:00:05')", "'-5s' is less than nothing")]
    [InlineData("-Since yesterday", "'yesterday' is not a point in time")]
    [InlineData("-Memory 512x", "'512x' is not an amount of memory")]
    [InlineData("-Memory -1", "'-1' is not an amount of memory")]
    [InlineData("-Tag App:1", "'App' in 'App:1' has upper case letters")]
    [InlineData(
        "-Mount type=bind,source=/x,target=/y,type=bind,source=/a,target=/b",
        "'type=bind' after 'type=bind,source=/x,target=/y' may begin the next or go on. Quote each whole")]
    [InlineData("-Mount @{ Type = 'bind'; Sauce = '/x'; Target = '/y' }", "'Sauce=/x' in", "is not an option of a mount")]
    [InlineData("-Mount /x:/y", "'/x:/y' lacks a name or a value", "type=bind,source=/srv/www,target=/www,readonly")]
    [InlineData("-Network name=a,ip=1.2.3.4,name=b", "'name=b' after 'name=a,ip=1.2.3.4' may begin the next")]
    [InlineData("-Dns 1.1", "'1.1' is not an IP address")]
    [InlineData("-Dns 1.1.1.1, 8", "PowerShell has read 8 as a number")]
    [InlineData("-Ulimit @{ nofile = 5, 6 }", "The value of 'nofile' is a list")]
    [InlineData("-Ulimit @{ nofile = 'x' }", "nofile=x")]
    [InlineData("-Gpus @{ count = 1 }", "A value of type Hashtable is not")]
    [InlineData("-VolumesFrom ([pscustomobject]@{ Id = '12'; Name = 'data' })", "is not a container")]
    [InlineData("-Gpus some", "'some' is neither a number of GPUs nor all")]
    [InlineData("-CpusetCpus a,b", "'a' in 'a,b' is neither a number nor a range")]
    [InlineData("-Cpus 1e-10", "has more than 9 decimals")]
    [InlineData("-Sysctl @{ 'net.ipv4.ip_forward' = $null }", "is not a kernel parameter")]
    [InlineData("-Restart sometimes", "'sometimes' is not a restart policy")]
    [InlineData("-Cpus 0,5", "There are 2 values, '0' and '5', and this is one: a number of CPUs.", "a point")]
    [InlineData("-Memory 1g, 2g, 3g", "There are 3 values, '1g' and '2g' and more")]
    [InlineData("-Timeout 1, 5", "There are 2 values")]
    [InlineData("-PidsLimit 1, 5", "There are 2 values, '1' and '5', and this is one: a whole number.")]
    [InlineData("-VolumeTable @{ data = '/data:ro' }", "In a table the path inside comes first: @{ '/data:ro' = 'data' }.")]
    [InlineData("-VolumeTable @{ data = 'more' }", "'data' in 'more:data' is not a path from the container's root")]
    [InlineData("-PidsLimit 1.5", "'1.5' is not a whole number", "100")]
    [InlineData("-PidsLimit ''", "'' is not a whole number")]
    [InlineData("-PidsLimit '1 '", "'1 ' is not a whole number")]
    [InlineData("-PidsLimit '08'", "'08' is not a whole number")]
    [InlineData("-PidsLimit '1__0'", "'1__0' is not a whole number")]
    [InlineData("-PidsLimit '--1'", "'--1' is not a whole number")]
    [InlineData("-PidsLimit many", "'many' is not a whole number")]
    public void Refuses(string line, params string[] words)
    {
        string message = shell.Refuse("Show-Spec " + line);
        foreach (string word in words) { Assert.Contains(word, message, StringComparison.Ordinal); }
    }

    [Theory]
    [InlineData("8080, '443:443', '8000-8001' | Show-Spec", "Publish: 8080/tcp\nPublish: 443:443/tcp\nPublish: 8000/tcp | 8001/tcp")]
    [InlineData("[pscustomobject]@{ ContainerPort = 80; HostPort = 8080 } | Show-Spec", "Publish: 8080:80/tcp")]
    [InlineData(
        "$all = @{ Publish = 8080, '90:90'; Environment = @{ A = 1 }; Timeout = 10 }; Show-Spec @all",
        "Environment: A=1\nPublish: 8080/tcp | 90:90/tcp\nTimeout: 10s")]
    [InlineData("$PSDefaultParameterValues = @{ 'Show-Spec:Timeout' = '5m' }; Show-Spec -Publish 80", "Publish: 80/tcp\nTimeout: 5m")]
    [InlineData("$ports = 80, 90 | ForEach-Object { \"$_\" }; Show-Spec -Publish $ports", "Publish: 80/tcp | 90/tcp")]
    [InlineData("foreach ($p in 80, 90) { Show-Spec -Publish \"$($p + 1000):$p\" }", "Publish: 1080:80/tcp\nPublish: 1090:90/tcp")]
    public void Is_taken_from_pipelines_splats_and_variables(string script, string bound) => Assert.Equal(bound, shell.Run(script));

    [Fact]
    public void What_was_piped_is_refused_in_our_words() =>
        Assert.Contains(
            "'eighty' is not a port", Assert.ThrowsAny<Exception>(() => shell.Run("'eighty' | Show-Spec")).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("[PSDockerTools.PortMapping]'8080:80' -eq '8080:80/TCP'", "True")]
    [InlineData("[PSDockerTools.Duration]'90s' -eq [timespan]'00:01:30'", "True")]
    [InlineData("([PSDockerTools.PortMapping]'[::1]:8080:80').HostAddress", "::1")]
    public void Is_a_type_like_PowerShells_own(string script, string result) => Assert.Equal(result, shell.Run(script));
}
