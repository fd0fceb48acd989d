using System;
using System.Collections.Generic;
using System.Linq;

namespace PSDockerTools.Parity;

/// <summary>All flags of <c>docker run</c> and <c>docker create</c>.</summary>
/// <remarks>
/// The values are such that every CLI from 28 on takes or refuses them alike. What stands in braces is filled in when a line is said:
/// <c>{files}</c> is the folder that the line is said in, see <see cref="LineFolder"/>.
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
            .Takes("db:10.0.0.5", "db=10.0.0.5", "v6:::1", "v6:[2001:db8::1]", "v6=[::1]", "v6=2001:DB8::1", "gw:host-gateway", "gw=host-gateway", "v4:[10.0.0.1]")
            .OrAny(by => $"{by.Name()}{by.One(":", "=")}{by.Address()}")
            .Refuses("db", ":10.0.0.5", "db:", "db:nowhere", "a:b=10.0.0.1", "db:10.0.0.256", "db:[::1"),
        List("annotation").From("1.43").Takes("com.example.a=1", "com.example.b", "k=a=b", "empty=").OrAny(by => $"{by.Name()}={by.Word()}"),
        List("attach", "a").Takes("stdin", "STDOUT", "stderr").Refuses("all", "stdlog", ""),
        Value("blkio-weight").OfUpdate().Takes("0", "10", "300", "1000").Refuses("70000", "-1", "heavy"),
        List("blkio-weight-device").Takes("/dev/sda:100", "/dev/sda:0").OrAny(by => $"/dev/{by.Word()}:{by.Number(10, 1000)}")
            .Refuses("/dev/sda", "sda:100", "/dev/sda:9", "/dev/sda:1001", "/dev/sda:heavy"),
        List("cap-add").Takes("NET_ADMIN", "net_raw", "CAP_SYS_TIME", "cap_sys_nice", "all", "ALL").OrAny(Capability),
        List("cap-drop").Takes("MKNOD", "setuid", "CAP_CHOWN", "ALL").OrAny(Capability),
        Value("cgroup-parent").Takes("/docker/group", "system.slice").OrAny(by => by.Path()),
        Value("cgroupns").Takes("host", "private", "").Refuses("public", "HOST"),
        Value("cidfile").Takes("new.cid", "{files}/new.cid").Refuses("{files}/there.cid", "{files}/no/folder/new.cid"),
        Value("cpu-count").On("windows").Takes("2", "0").Refuses(s_notNumbers),
        Value("cpu-percent").On("windows").Takes("50").Refuses(s_notNumbers),
        Value("cpu-period").OfUpdate().Takes("100000", "0x186A0").OrAny(Count(1000, 1000000)).Refuses(s_notNumbers),
        Value("cpu-quota").OfUpdate().Takes("50000", "-1").OrAny(Count(1000, 1000000)).Refuses(s_notNumbers),
        Value("cpu-rt-period").OfUpdate().Takes("1000000").OrAny(Count(1000, 1000000)).Refuses(s_notNumbers),
        Value("cpu-rt-runtime").OfUpdate().Takes("950000").OrAny(Count(1000, 1000000)).Refuses(s_notNumbers),
        Value("cpu-shares", "c").OfUpdate().Takes("512", "1024", "0").OrAny(Count(2, 4096)).Refuses(s_notNumbers),
        Value("cpus").OfUpdate().Takes("1", "1.5", ".5", "0.25", "2.000", "0.000000001", "0", "1/2", "25e-2", "+1").OrAny(by => Chance.Invariant($"{by.Number(0, 8)}.{by.Number(1, 99)}"))
            .Refuses("many", "1.0000000001", "", "1,5", "1.5.2"),
        Value("cpuset-cpus").OfUpdate().Takes("0-3", "0,1", "0", "0-1,3").OrAny(by => Chance.Invariant($"0-{by.Number(1, 9)}")),
        Value("cpuset-mems").OfUpdate().Takes("0-1", "0,1", "0", ""),
        Switch("detach", "d").For("run"),
        Value("detach-keys").For("run").Takes("ctrl-p,ctrl-q", "a", "ctrl-x,x", "ctrl-@").With("--detach"),
        List("device").Takes(
            "/dev/null", "/dev/null:/dev/x", "/dev/null:/dev/x:r", "/dev/null:rw", "/dev/zero:/dev/z:rwm", "/dev//null", "/dev/null:/dev/./x", "/dev/x/../null",
            "vendor.com/class=name", "nvidia.com/gpu=all", "/dev/snd")
            .OrAny(by => $"/dev/{by.Word()}{by.One("", ":/dev/" + by.Word(), ":/dev/" + by.Word() + by.One(":r", ":rw", ":rwm", ":m"), ":rm")}")
            .Refuses("null", "/dev/null:x", "/dev/null:/dev/x:q", "/dev/null:/dev/x:rr", ":/dev/x", "/dev/a:/dev/b:r:w", ""),
        List("device-cgroup-rule").Takes("c 1:3 mr", "a *:* rwm", "b 8:* r").OrAny(by => Chance.Invariant($"{by.One("a", "b", "c")} {by.Number(0, 255)}:{by.Number(0, 99)} {by.One("r", "rw", "rwm", "m")}"))
            .Refuses("c 1:3", "d 1:3 r", "c 1:3 x", "c 1:3 rwmr", "1:3 r", "c one:3 r"),
        List("device-read-bps").Takes(s_rates).OrAny(by => $"/dev/{by.Word()}:{by.Size()}").Refuses(s_notRates),
        List("device-read-iops").Takes(s_operations).OrAny(by => Chance.Invariant($"/dev/{by.Word()}:{by.Number(0, 99999)}")).Refuses(s_notOperations),
        List("device-write-bps").Takes(s_rates).OrAny(by => $"/dev/{by.Word()}:{by.Size()}").Refuses(s_notRates),
        List("device-write-iops").Takes(s_operations).OrAny(by => Chance.Invariant($"/dev/{by.Word()}:{by.Number(0, 99999)}")).Refuses(s_notOperations),
        Switch("disable-content-trust") with { Good = ["", "true", "1"] }, // without it docker asks a notary
        List("dns").Takes("8.8.8.8", "2001:4860:4860::8888", "2001:4860:4860:0:0:0:0:8844", " 1.1.1.1 ", "127.0.0.1", "::FFFF:1.2.3.4").OrAny(by => by.Address())
            .Refuses("8.8.8", "dns.example.com", "[::1]", "8.8.8.256", ""),
        List("dns-opt").Untold().Takes("ndots:2"),
        List("dns-option").Takes("ndots:3", "use-vc", "timeout:1").OrAny(by => Chance.Invariant($"attempts:{by.Number(1, 9)}")),
        List("dns-search").Takes("example.com", ".", "sub.example.org.", "corp").OrAny(by => $"{by.Word()}.example.com").Refuses("1.2", "-x.com", "a..b", "", "a b"),
        Value("domainname").Takes("example.com").OrAny(by => $"{by.Word()}.example.com"),
        Value("entrypoint").Takes("/bin/sh", "", "sh -c").OrAny(by => by.Path()),
        List("env", "e").Takes(
            "A=1", "B=", $"{LineFolder.SetVariable}", $"{LineFolder.UnsetVariable}", "C=a=b", "D=with space", "E=gr\u00fc\u00df", "a.b-c=1", "F=a,b", "G=\"quoted\"", "H=$PATH `x`", "I= lead", "J={\"a\":[1]}")
            .OrAny(by => $"{by.Name()}={by.One("", by.Word(), by.Path(), "a, b", "x=y", "'q'")}")
            .Refuses("=1", "="),
        List("env-file").Takes("app.env", "{files}/app.env", "more.env").Refuses("none.env", "bad.env", "empty-name.env", "{files}", "binary.env"),
        List("expose").Takes("80", "80/udp", "8000-8003", "8000-8002/sctp", "443/tcp", "90-90", "0081").OrAny(by => Chance.Invariant($"{by.Port()}{by.One("", "/tcp", "/udp")}"))
            .Refuses("8080:80", "http", "70000", "80-70", "8000-"),
        Value("gpus").Takes(
            "all", "2", "-1", "device=0", "\"device=0,1\"", "\"device=GPU-1,GPU-2\",driver=nvidia", "count=2,driver=nvidia", "\"capabilities=compute,utility\",count=1",
            "driver=nvidia,options=a=b", "\"options=a=1,b=2\"", "capabilities=utility", "all,capabilities=utility")
            .OrAny(by => Chance.Invariant($"{by.One("count=", "")}{by.Number(1, 8)}"))
            .Refuses("some", "count=some", "color=red", "all,count=2", "count=1,count=2", "driver=a,driver=b"),
        List("group-add").Takes("audio", "1001").OrAny(Count(1, 65000)),
        Value("health-cmd").Takes("curl -f http://localhost/ || exit 1", "exit 0", "").OrAny(by => $"test -e {by.Path()}"),
        Value("health-interval").Takes(s_durations).OrAny(by => by.Duration()).Refuses(s_notDurations),
        Value("health-retries").Takes("3", "0").OrAny(Count(1, 9)).Refuses("-1", "few", "1.5"),
        Value("health-start-interval").From("1.44").Takes(s_durations).OrAny(by => by.Duration()).Refuses(s_notDurations),
        Value("health-start-period").Takes(s_durations).OrAny(by => by.Duration()).Refuses(s_notDurations),
        Value("health-timeout").Takes(s_durations).OrAny(by => by.Duration()).Refuses(s_notDurations),
        Value("hostname", "h").Takes("web-1", "web.example.com", "under_score").OrAny(by => by.Word()),
        Switch("init"),
        Switch("interactive", "i"),
        Value("io-maxbandwidth").On("windows").Takes("1mb", "1048576").Refuses(s_notSizes),
        Value("io-maxiops").On("windows").Takes("1000").Refuses("-1", "fast"),
        Value("ip").Takes("172.30.100.104").OrAny(by => by.Address4()).With("--network", "front"),
        Value("ip6").Takes("2001:db8::33").OrAny(by => by.Address6()).With("--network", "front"),
        Value("ipc").Takes("none", "private", "shareable", "host", "container:web", ""),
        Value("isolation").Takes("default", "hyperv"),
        Value("kernel-memory").Takes("50m").Refuses(s_notSizes),
        List("label", "l").Takes("plain", "a=1", "a.b=c=d", "com.example.text=y z", "empty=", "list=a,b", "json={\"a\":\"b\"}").OrAny(by => $"{by.Name()}={by.One("", by.Word(), "a b")}")
            .Refuses("=1", "a b=1", ""),
        List("label-file").Takes("labels.txt", "{files}/labels.txt").Refuses("none.txt", "bad.env", "empty-name.env"),
        List("link").Takes("db", "db:database", "/db:/database").OrAny(by => $"{by.Word()}:{by.Word()}").Refuses("", "a:b:c"),
        List("link-local-ip").Takes("169.254.1.1", "fe80::1").OrAny(by => Chance.Invariant($"169.254.{by.Number(1, 254)}.{by.Number(1, 254)}")).With("--network", "front"),
        Value("log-driver").Takes("json-file", "none", "syslog", "local"),
        List("log-opt").Takes("max-size=10m", "max-file=3", "tag={{.Name}}/{{.ID}}", "labels=a,b", "compress").OrAny(by => $"{by.Word()}={by.Name()}").With("--log-driver", "json-file"),
        Value("mac-address").From("1.44").Takes("92:d0:c6:0a:29:33", "92-D0-C6-0A-29-33", "").OrAny(by => by.Hardware()).Refuses("92:d0", "xx:d0:c6:0a:29:33", "92d0c60a2933"),
        Value("memory", "m").OfUpdate().Takes(s_sizes).OrAny(by => by.Size()).Refuses([.. s_notSizes, "-1"]),
        Value("memory-reservation").OfUpdate().Takes(s_sizes).OrAny(by => by.Size()).Refuses(s_notSizes),
        Value("memory-swap").OfUpdate().Takes(["-1", .. s_sizes]).OrAny(by => by.Size()).Refuses(s_notSizes),
        Value("memory-swappiness").Takes("0", "60", "100", "-1").OrAny(Count(0, 100)).Refuses("101", "-2", "low"),
        DockerMounts.Flag,
        Value("name").Takes("web", "web_1.x-2").OrAny(by => by.Name()),
        DockerNetworks.Alias("net").Untold(),
        DockerNetworks.Alias("network"),
        List("net-alias").Untold().Takes("www").With("--network", "front"),
        List("network-alias").Takes("www", "db.internal").OrAny(by => by.Name()).With("--network", "front"),
        Switch("no-healthcheck"),
        Switch("oom-kill-disable"),
        Value("oom-score-adj").Takes("500", "-500", "0").OrAny(Count(-1000, 1000)).Refuses(s_notNumbers),
        Value("pid").Takes("host", "container:web", "").Refuses("container", "guest", "container:"),
        Value("pids-limit").OfUpdate().Takes("100", "-1", "0").OrAny(Count(1, 9999)).Refuses(s_notNumbers),
        Value("platform").Takes("linux/amd64", "linux/arm64", "linux/arm/v7", "windows/amd64", "linux/x86_64", "linux/aarch64", "linux/arm64/v8", "Linux/AMD64", "linux/aarch64/8", "linux/armhf", "linux/arm/7", "linux/arm", "linux/i386", "linux/amd64/v1", "linux/amd64/v2", "")
            .Refuses("li nux/amd64", "a/b/c/d", "linux/", "/"),
        Switch("privileged"),
        DockerPorts.Flag,
        Switch("publish-all", "P"),
        Value("pull").Takes("always", "missing", "never").Refuses("sometimes"),
        Switch("quiet", "q"),
        Switch("read-only"),
        Value("restart").OfUpdate().Takes("no", "always", "unless-stopped", "on-failure", "on-failure:5", "").OrAny(by => Chance.Invariant($"on-failure:{by.Number(1, 99)}"))
            .Refuses(":5", "on-failure:often"),
        Switch("rm"),
        Value("runtime").Takes("runc", "io.containerd.runc.v2"),
        List("security-opt").Takes(
            "no-new-privileges", "no-new-privileges:true", "no-new-privileges=false", "apparmor=unconfined", "apparmor:docker-default", "label=disable", "label:type:svirt_t", "label=level:s0:c1,c2",
            "seccomp=unconfined", "seccomp=builtin", "seccomp=seccomp.json", "seccomp:{files}/seccomp.json", "systempaths=unconfined", "writable-cgroups=true")
            .Refuses("apparmor", "seccomp=none.json", "seccomp=not-json.txt", "label=", ""),
        Value("shm-size").Takes(s_sizes).OrAny(by => by.Size()).Refuses(s_notSizes),
        Switch("sig-proxy").For("run"),
        Value("stop-signal").Takes("SIGTERM", "15", "RTMIN+3", "SIGQUIT", "term").OrAny(by => by.One("SIGINT", "SIGUSR1", "9")),
        Value("stop-timeout").Takes("30", "0", "-1").OrAny(Count(1, 600)).Refuses("many", ""),
        List("storage-opt").Takes("size=120G", "a=b=c", "empty=").Refuses("size"),
        List("sysctl").Takes("net.ipv4.ip_forward=1", "kernel.shmmax=1024", "fs.mqueue.msg_max=10", "net.core.somaxconn=", "kernel.sem=1 2 3 4").OrAny(by => Chance.Invariant($"net.ipv4.{by.Word()}={by.Number(0, 9)}"))
            .Refuses("net.ipv4.ip_forward", "kernel.hostname=x", "vm.swappiness=1", "=1"),
        List("tmpfs").Takes("/run", "/tmp:size=64m,mode=1777", "/t:rw,noexec", "/e:").OrAny(by => $"{by.Path()}{by.One("", ":size=1m", ":ro")}"),
        Switch("tty", "t"),
        List("ulimit").Takes("nofile=1024", "nofile=1024:2048", "core=-1", "nproc=512:-1", "rtprio=99", "memlock=-1:-1").OrAny(by => Chance.Invariant($"{by.One("nofile", "nproc", "core", "stack")}={by.Number(1, 100)}:{by.Number(100, 999)}"))
            .Refuses("nofile", "files=10", "nofile=many", "nofile=2:1", "nofile=-1:5", "nofile=1:2:3", "nofile=", "nofile=1:", "=10", "nofile=0x10"),
        Switch("use-api-socket"),
        Value("user", "u").Takes("1000", "1000:1000", "nobody", "nobody:nogroup").OrAny(by => Chance.Invariant($"{by.Number(0, 9999)}:{by.Number(0, 9999)}")),
        Value("userns").Takes("host", "").Refuses("private", "container:web"),
        Value("uts").Takes("host", "").Refuses("private", "container:web"),
        List("volume", "v").Takes(
            "data:/data", "data:/data:ro", "/srv:/srv", "/srv:/srv:ro,z", "./data:/data", "/anonymous", "data:/data:nocopy", ".:/app", "../up:/up:ro", "data:/data:rw,rshared",
            "/srv/../srv:/x", "C:\\data:/data", "C:\\data:C:\\inside:ro", ".hidden:/h", "/a b:/c d", "data:/d:z", "/x", "./data/:/data/", "c:/b:/data:ro")
            .OrAny(by => $"{by.One(by.Word(), by.Path(), "./" + by.Word())}:{by.Path()}{by.One("", "", ":ro", ":rw", ":z", ":ro,Z")}")
            .Refuses("", ":/data", "data:", "data:/b:ro:rw", "data::ro", "data:/data:"),
        Value("volume-driver").Takes("local").OrAny(by => by.Word()),
        List("volumes-from").Takes("web", "web:ro").OrAny(by => $"{by.Word()}{by.One("", ":ro", ":rw")}"),
        Value("workdir", "w").Takes("/app", "app").OrAny(by => by.Path()),
    ];

    public static Flag Get(string name) => All.First(flag => flag.Name == name);

    private static Flag Switch(string name, string? letter = null) =>
        new Flag(name, letter, FlagKind.Switch).Takes("", "true", "false", "1", "F").Refuses("maybe", "2", "yes");

    private static Flag Value(string name, string? letter = null) => new(name, letter, FlagKind.Value);

    private static Flag List(string name, string? letter = null) => new(name, letter, FlagKind.List);

    private static string Capability(Chance by) => by.One("NET_ADMIN", "sys_ptrace", "CAP_KILL", "cap_audit_write", "Sys_Admin");

    private static Func<Chance, string> Count(int first, int last) => by => Chance.Invariant($"{by.Number(first, last)}");
}
