using System;
using System.Collections.Generic;
using System.Linq;

namespace PSDockerTools.Parity;

/// <summary>All flags of <c>docker run</c> and <c>docker create</c>.</summary>
/// <remarks>
/// All CLIs from version 28 on agree in accepting or rejecting these values. Placeholders in braces are replaced when a command line is
/// run: <c>{files}</c> is its working directory, see <see cref="CaseDirectory"/>.
/// </remarks>
public static class DockerFlags
{
    private static readonly string[] s_sizes = ["512m", "1g", "1.5gb", "2GiB", "64 mb", "100KB", "1048576", "0", "6291456b", "0.5G", ".5g", "2.5", "1t", "1e3"];
    private static readonly string[] s_notSizes = ["lots", "12x", "-5m", "1..5g", "m", "1 2m", "5 mmb", "0x10", "1gg"];
    private static readonly string[] s_durations = ["30s", "1m30s", "1.5h", "500ms", "0", "0s", "1h2m3s", "1500us", "+2s", "1h0.5s", ".5s", "2500\u00b5s", "1000000ns"];
    // A number alone is seconds here.
    private static readonly string[] s_notDurations = ["-1s", "1 s", "1d", "s", "1m30", "soon", "1h-3m", "1S"];
    private static readonly string[] s_notNumbers = ["many", "1.5", "", "1 ", "99999999999999999999"];
    private static readonly string[] s_rates = ["/dev/sda:1mb", "/dev/sda:1048576", "/dev/nvme0n1:0", "/dev/sda:1.5g"];
    private static readonly string[] s_notRates = ["/dev/sda", "sda:1mb", "/dev/sda:fast", ":1mb", "/dev/sda:-1"];
    private static readonly string[] s_operations = ["/dev/sda:1000", "/dev/nvme0n1:0"];
    private static readonly string[] s_notOperations = ["/dev/sda", "sda:1", "/dev/sda:1k", "/dev/sda:-1", "/dev/sda:"];

    public static IReadOnlyList<Flag> All { get; } =
    [
        List("add-host")
            .Accepts("db:10.0.0.5", "db=10.0.0.5", "v6:::1", "v6:[2001:db8::1]", "v6=[::1]", "v6=2001:DB8::1", "gw:host-gateway", "gw=host-gateway", "v4:[10.0.0.1]")
            .OrRandom(random => $"{random.Name()}{random.One(":", "=")}{random.Address()}")
            .Rejects("db", ":10.0.0.5", "db:", "db:nowhere", "a:b=10.0.0.1", "db:10.0.0.256", "db:[::1"),
        List("annotation").From("1.43").Accepts("com.example.a=1", "com.example.b", "k=a=b", "empty=").OrRandom(random => $"{random.Name()}={random.Word()}"),
        List("attach", "a").Accepts("stdin", "STDOUT", "stderr").Rejects("all", "stdlog", ""),
        Value("blkio-weight").OfUpdate().Accepts("0", "10", "300", "1000").Rejects("70000", "-1", "heavy"),
        List("blkio-weight-device").Accepts("/dev/sda:100", "/dev/sda:0").OrRandom(random => $"/dev/{random.Word()}:{random.Number(10, 1000)}")
            .Rejects("/dev/sda", "sda:100", "/dev/sda:9", "/dev/sda:1001", "/dev/sda:heavy"),
        List("cap-add").Accepts("NET_ADMIN", "net_raw", "CAP_SYS_TIME", "cap_sys_nice", "all", "ALL").OrRandom(Capability),
        List("cap-drop").Accepts("MKNOD", "setuid", "CAP_CHOWN", "ALL").OrRandom(Capability),
        Value("cgroup-parent").Accepts("/docker/group", "system.slice").OrRandom(random => random.Path()),
        Value("cgroupns").Accepts("host", "private", "").Rejects("public", "HOST"),
        Value("cidfile").Accepts("new.cid", "{files}/new.cid").Rejects("{files}/there.cid", "{files}/no/folder/new.cid"),
        Value("cpu-count").On("windows").Accepts("2", "0").Rejects(s_notNumbers),
        Value("cpu-percent").On("windows").Accepts("50").Rejects(s_notNumbers),
        Value("cpu-period").OfUpdate().Accepts("100000", "0x186A0").OrRandom(Count(1000, 1000000)).Rejects(s_notNumbers),
        Value("cpu-quota").OfUpdate().Accepts("50000", "-1").OrRandom(Count(1000, 1000000)).Rejects(s_notNumbers),
        Value("cpu-rt-period").OfUpdate().Accepts("1000000").OrRandom(Count(1000, 1000000)).Rejects(s_notNumbers),
        Value("cpu-rt-runtime").OfUpdate().Accepts("950000").OrRandom(Count(1000, 1000000)).Rejects(s_notNumbers),
        Value("cpu-shares", "c").OfUpdate().Accepts("512", "1024", "0").OrRandom(Count(2, 4096)).Rejects(s_notNumbers),
        Value("cpus").OfUpdate().Accepts("1", "1.5", ".5", "0.25", "2.000", "0.000000001", "0", "1/2", "25e-2", "+1").OrRandom(random => RandomSource.Invariant($"{random.Number(0, 8)}.{random.Number(1, 99)}"))
            .Rejects("many", "1.0000000001", "", "1,5", "1.5.2"),
        Value("cpuset-cpus").OfUpdate().Accepts("0-3", "0,1", "0", "0-1,3").OrRandom(random => RandomSource.Invariant($"0-{random.Number(1, 9)}")),
        Value("cpuset-mems").OfUpdate().Accepts("0-1", "0,1", "0", ""),
        Switch("detach", "d").For("run"),
        Value("detach-keys").For("run").Accepts("ctrl-p,ctrl-q", "a", "ctrl-x,x", "ctrl-@").With("--detach"),
        List("device").Accepts(
            "/dev/null", "/dev/null:/dev/x", "/dev/null:/dev/x:r", "/dev/null:rw", "/dev/zero:/dev/z:rwm", "/dev//null", "/dev/null:/dev/./x", "/dev/x/../null",
            "vendor.com/class=name", "nvidia.com/gpu=all", "/dev/snd")
            .OrRandom(random => $"/dev/{random.Word()}{random.One("", ":/dev/" + random.Word(), ":/dev/" + random.Word() + random.One(":r", ":rw", ":rwm", ":m"), ":rm")}")
            .Rejects("null", "/dev/null:x", "/dev/null:/dev/x:q", "/dev/null:/dev/x:rr", ":/dev/x", "/dev/a:/dev/b:r:w", ""),
        List("device-cgroup-rule").Accepts("c 1:3 mr", "a *:* rwm", "b 8:* r").OrRandom(random => RandomSource.Invariant($"{random.One("a", "b", "c")} {random.Number(0, 255)}:{random.Number(0, 99)} {random.One("r", "rw", "rwm", "m")}"))
            .Rejects("c 1:3", "d 1:3 r", "c 1:3 x", "c 1:3 rwmr", "1:3 r", "c one:3 r"),
        List("device-read-bps").Accepts(s_rates).OrRandom(random => $"/dev/{random.Word()}:{random.Size()}").Rejects(s_notRates),
        List("device-read-iops").Accepts(s_operations).OrRandom(random => RandomSource.Invariant($"/dev/{random.Word()}:{random.Number(0, 99999)}")).Rejects(s_notOperations),
        List("device-write-bps").Accepts(s_rates).OrRandom(random => $"/dev/{random.Word()}:{random.Size()}").Rejects(s_notRates),
        List("device-write-iops").Accepts(s_operations).OrRandom(random => RandomSource.Invariant($"/dev/{random.Word()}:{random.Number(0, 99999)}")).Rejects(s_notOperations),
        Switch("disable-content-trust") with { Good = ["", "true", "1"] }, // false would make docker contact a notary server
        List("dns").Accepts("8.8.8.8", "2001:4860:4860::8888", "2001:4860:4860:0:0:0:0:8844", " 1.1.1.1 ", "127.0.0.1", "::FFFF:1.2.3.4").OrRandom(random => random.Address())
            .Rejects("8.8.8", "dns.example.com", "[::1]", "8.8.8.256", ""),
        List("dns-opt").Undocumented().Accepts("ndots:2"),
        List("dns-option").Accepts("ndots:3", "use-vc", "timeout:1").OrRandom(random => RandomSource.Invariant($"attempts:{random.Number(1, 9)}")),
        List("dns-search").Accepts("example.com", ".", "sub.example.org.", "corp").OrRandom(random => $"{random.Word()}.example.com").Rejects("1.2", "-x.com", "a..b", "", "a b"),
        Value("domainname").Accepts("example.com").OrRandom(random => $"{random.Word()}.example.com"),
        Value("entrypoint").Accepts("/bin/sh", "", "sh -c").OrRandom(random => random.Path()),
        List("env", "e").Accepts(
            "A=1", "B=", $"{CaseDirectory.SetVariable}", $"{CaseDirectory.UnsetVariable}", "C=a=b", "D=with space", "E=gr\u00fc\u00df", "a.b-c=1", "F=a,b", "G=\"quoted\"", "H=$PATH `x`", "I= lead", "J={\"a\":[1]}")
            .OrRandom(random => $"{random.Name()}={random.One("", random.Word(), random.Path(), "a, b", "x=y", "'q'")}")
            .Rejects("=1", "="),
        List("env-file").Accepts("app.env", "{files}/app.env", "more.env").Rejects("none.env", "bad.env", "empty-name.env", "{files}", "binary.env"),
        List("expose").Accepts("80", "80/udp", "8000-8003", "8000-8002/sctp", "443/tcp", "90-90", "0081").OrRandom(random => RandomSource.Invariant($"{random.Port()}{random.One("", "/tcp", "/udp")}"))
            .Rejects("8080:80", "http", "70000", "80-70", "8000-"),
        Value("gpus").Accepts(
            "all", "2", "-1", "device=0", "\"device=0,1\"", "\"device=GPU-1,GPU-2\",driver=nvidia", "count=2,driver=nvidia", "\"capabilities=compute,utility\",count=1",
            "driver=nvidia,options=a=b", "\"options=a=1,b=2\"", "capabilities=utility", "all,capabilities=utility")
            .OrRandom(random => RandomSource.Invariant($"{random.One("count=", "")}{random.Number(1, 8)}"))
            .Rejects("some", "count=some", "color=red", "all,count=2", "count=1,count=2", "driver=a,driver=b"),
        List("group-add").Accepts("audio", "1001").OrRandom(Count(1, 65000)),
        Value("health-cmd").Accepts("curl -f http://localhost/ || exit 1", "exit 0", "").OrRandom(random => $"test -e {random.Path()}"),
        Value("health-interval").Accepts(s_durations).OrRandom(random => random.Duration()).Rejects(s_notDurations),
        Value("health-retries").Accepts("3", "0").OrRandom(Count(1, 9)).Rejects("-1", "few", "1.5"),
        Value("health-start-interval").From("1.44").Accepts(s_durations).OrRandom(random => random.Duration()).Rejects(s_notDurations),
        Value("health-start-period").Accepts(s_durations).OrRandom(random => random.Duration()).Rejects(s_notDurations),
        Value("health-timeout").Accepts(s_durations).OrRandom(random => random.Duration()).Rejects(s_notDurations),
        Value("hostname", "h").Accepts("web-1", "web.example.com", "under_score").OrRandom(random => random.Word()),
        Switch("init"),
        Switch("interactive", "i"),
        Value("io-maxbandwidth").On("windows").Accepts("1mb", "1048576").Rejects(s_notSizes),
        Value("io-maxiops").On("windows").Accepts("1000").Rejects("-1", "fast"),
        Value("ip").Accepts("172.30.100.104").OrRandom(random => random.Address4()).With("--network", "front"),
        Value("ip6").Accepts("2001:db8::33").OrRandom(random => random.Address6()).With("--network", "front"),
        Value("ipc").Accepts("none", "private", "shareable", "host", "container:web", ""),
        Value("isolation").Accepts("default", "hyperv"),
        Value("kernel-memory").Accepts("50m").Rejects(s_notSizes),
        List("label", "l").Accepts("plain", "a=1", "a.b=c=d", "com.example.text=y z", "empty=", "list=a,b", "json={\"a\":\"b\"}").OrRandom(random => $"{random.Name()}={random.One("", random.Word(), "a b")}")
            .Rejects("=1", "a b=1", ""),
        List("label-file").Accepts("labels.txt", "{files}/labels.txt").Rejects("none.txt", "bad.env", "empty-name.env"),
        List("link").Accepts("db", "db:database", "/db:/database").OrRandom(random => $"{random.Word()}:{random.Word()}").Rejects("", "a:b:c"),
        List("link-local-ip").Accepts("169.254.1.1", "fe80::1").OrRandom(random => RandomSource.Invariant($"169.254.{random.Number(1, 254)}.{random.Number(1, 254)}")).With("--network", "front"),
        Value("log-driver").Accepts("json-file", "none", "syslog", "local"),
        List("log-opt").Accepts("max-size=10m", "max-file=3", "tag={{.Name}}/{{.ID}}", "labels=a,b", "compress").OrRandom(random => $"{random.Word()}={random.Name()}").With("--log-driver", "json-file"),
        Value("mac-address").From("1.44").Accepts("92:d0:c6:0a:29:33", "92-D0-C6-0A-29-33", "").OrRandom(random => random.Hardware()).Rejects("92:d0", "xx:d0:c6:0a:29:33", "92d0c60a2933"),
        Value("memory", "m").OfUpdate().Accepts(s_sizes).OrRandom(random => random.Size()).Rejects([.. s_notSizes, "-1"]),
        Value("memory-reservation").OfUpdate().Accepts(s_sizes).OrRandom(random => random.Size()).Rejects(s_notSizes),
        Value("memory-swap").OfUpdate().Accepts(["-1", .. s_sizes]).OrRandom(random => random.Size()).Rejects(s_notSizes),
        Value("memory-swappiness").Accepts("0", "60", "100", "-1").OrRandom(Count(0, 100)).Rejects("101", "-2", "low"),
        DockerMounts.Flag,
        Value("name").Accepts("web", "web_1.x-2").OrRandom(random => random.Name()),
        DockerNetworks.Alias("net").Undocumented(),
        DockerNetworks.Alias("network"),
        List("net-alias").Undocumented().Accepts("www").With("--network", "front"),
        List("network-alias").Accepts("www", "db.internal").OrRandom(random => random.Name()).With("--network", "front"),
        Switch("no-healthcheck"),
        Switch("oom-kill-disable"),
        Value("oom-score-adj").Accepts("500", "-500", "0").OrRandom(Count(-1000, 1000)).Rejects(s_notNumbers),
        Value("pid").Accepts("host", "container:web", "").Rejects("container", "guest", "container:"),
        Value("pids-limit").OfUpdate().Accepts("100", "-1", "0").OrRandom(Count(1, 9999)).Rejects(s_notNumbers),
        Value("platform").Accepts("linux/amd64", "linux/arm64", "linux/arm/v7", "windows/amd64", "linux/x86_64", "linux/aarch64", "linux/arm64/v8", "Linux/AMD64", "linux/aarch64/8", "linux/armhf", "linux/arm/7", "linux/arm", "linux/i386", "linux/amd64/v1", "linux/amd64/v2", "")
            .Rejects("li nux/amd64", "a/b/c/d", "linux/", "/"),
        Switch("privileged"),
        DockerPorts.Flag,
        Switch("publish-all", "P"),
        Value("pull").Accepts("always", "missing", "never").Rejects("sometimes"),
        Switch("quiet", "q"),
        Switch("read-only"),
        Value("restart").OfUpdate().Accepts("no", "always", "unless-stopped", "on-failure", "on-failure:5", "").OrRandom(random => RandomSource.Invariant($"on-failure:{random.Number(1, 99)}"))
            .Rejects(":5", "on-failure:often"),
        Switch("rm"),
        Value("runtime").Accepts("runc", "io.containerd.runc.v2"),
        List("security-opt").Accepts(
            "no-new-privileges", "no-new-privileges:true", "no-new-privileges=false", "apparmor=unconfined", "apparmor:docker-default", "label=disable", "label:type:svirt_t", "label=level:s0:c1,c2",
            "seccomp=unconfined", "seccomp=builtin", "seccomp=seccomp.json", "seccomp:{files}/seccomp.json", "systempaths=unconfined", "writable-cgroups=true")
            .Rejects("apparmor", "seccomp=none.json", "seccomp=not-json.txt", "label=", ""),
        Value("shm-size").Accepts(s_sizes).OrRandom(random => random.Size()).Rejects(s_notSizes),
        Switch("sig-proxy").For("run"),
        Value("stop-signal").Accepts("SIGTERM", "15", "RTMIN+3", "SIGQUIT", "term").OrRandom(random => random.One("SIGINT", "SIGUSR1", "9")),
        Value("stop-timeout").Accepts("30", "0", "-1").OrRandom(Count(1, 600)).Rejects("many", ""),
        List("storage-opt").Accepts("size=120G", "a=b=c", "empty=").Rejects("size"),
        List("sysctl").Accepts("net.ipv4.ip_forward=1", "kernel.shmmax=1024", "fs.mqueue.msg_max=10", "net.core.somaxconn=", "kernel.sem=1 2 3 4").OrRandom(random => RandomSource.Invariant($"net.ipv4.{random.Word()}={random.Number(0, 9)}"))
            .Rejects("net.ipv4.ip_forward", "kernel.hostname=x", "vm.swappiness=1", "=1"),
        List("tmpfs").Accepts("/run", "/tmp:size=64m,mode=1777", "/t:rw,noexec", "/e:").OrRandom(random => $"{random.Path()}{random.One("", ":size=1m", ":ro")}"),
        Switch("tty", "t"),
        List("ulimit").Accepts("nofile=1024", "nofile=1024:2048", "core=-1", "nproc=512:-1", "rtprio=99", "memlock=-1:-1").OrRandom(random => RandomSource.Invariant($"{random.One("nofile", "nproc", "core", "stack")}={random.Number(1, 100)}:{random.Number(100, 999)}"))
            .Rejects("nofile", "files=10", "nofile=many", "nofile=2:1", "nofile=-1:5", "nofile=1:2:3", "nofile=", "nofile=1:", "=10", "nofile=0x10"),
        Switch("use-api-socket"),
        Value("user", "u").Accepts("1000", "1000:1000", "nobody", "nobody:nogroup").OrRandom(random => RandomSource.Invariant($"{random.Number(0, 9999)}:{random.Number(0, 9999)}")),
        Value("userns").Accepts("host", "").Rejects("private", "container:web"),
        Value("uts").Accepts("host", "").Rejects("private", "container:web"),
        List("volume", "v").Accepts(
            "data:/data", "data:/data:ro", "/srv:/srv", "/srv:/srv:ro,z", "./data:/data", "/anonymous", "data:/data:nocopy", ".:/app", "../up:/up:ro", "data:/data:rw,rshared",
            "/srv/../srv:/x", "C:\\data:/data", "C:\\data:C:\\inside:ro", ".hidden:/h", "/a b:/c d", "data:/d:z", "/x", "./data/:/data/", "c:/b:/data:ro")
            .OrRandom(random => $"{random.One(random.Word(), random.Path(), "./" + random.Word())}:{random.Path()}{random.One("", "", ":ro", ":rw", ":z", ":ro,Z")}")
            .Rejects("", ":/data", "data:", "data:/b:ro:rw", "data::ro", "data:/data:"),
        Value("volume-driver").Accepts("local").OrRandom(random => random.Word()),
        List("volumes-from").Accepts("web", "web:ro").OrRandom(random => $"{random.Word()}{random.One("", ":ro", ":rw")}"),
        Value("workdir", "w").Accepts("/app", "app").OrRandom(random => random.Path()),
    ];

    public static Flag Get(string name) => All.First(flag => flag.Name == name);

    private static Flag Switch(string name, string? letter = null) =>
        new Flag(name, letter, FlagKind.Switch).Accepts("", "true", "false", "1", "F").Rejects("maybe", "2", "yes");

    private static Flag Value(string name, string? letter = null) => new(name, letter, FlagKind.Value);

    private static Flag List(string name, string? letter = null) => new(name, letter, FlagKind.List);

    private static string Capability(RandomSource random) => random.One("NET_ADMIN", "sys_ptrace", "CAP_KILL", "cap_audit_write", "Sys_Admin");

    private static Func<RandomSource, string> Count(int first, int last) => random => RandomSource.Invariant($"{random.Number(first, last)}");
}
