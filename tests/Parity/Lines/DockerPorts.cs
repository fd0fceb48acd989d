namespace PSDockerTools.Parity;

/// <summary>The two grammars of <c>--publish</c>: parts between colons, or fields.</summary>
internal static class DockerPorts
{
    public static Flag Flag { get; } = new Flag("publish", "p", FlagKind.List)
        .Accepts(
            "80",
            "8080:80",
            "127.0.0.1:8080:80",
            "127.0.0.1::80",
            "8080:80/udp",
            "8080:80/TCP",
            "9000/sctp",
            "8000-8002:9000-9002",
            "8000-8010:80",
            "127.0.0.1:8000-8010:80/udp",
            "3000-3002",
            "3000-3002/udp",
            "[::1]:8080:80",
            "::1:8080:80",
            "[::]::53/udp",
            "[2001:db8::1]:8080:80/tcp",
            "0.0.0.0:443:443",
            "0:80",
            ":80",
            "published=8080,target=80,protocol=udp",
            "published=8080,target=80",
            "target=80",
            "published=8000-8001,target=80-81",
            "target=80,published=8080,mode=host",
            "8000-8000:80-80",
            "0080:0080",
            "80/")
        .OrRandom(random =>
        {
            int port = random.Port();
            int span = random.Number(1, 5);
            return random.One(
                RandomSource.Invariant($"{random.Port()}{random.Protocol()}"),
                RandomSource.Invariant($"{random.Port()}:{random.Port()}{random.Protocol()}"),
                RandomSource.Invariant($"{random.Address4()}:{random.Port()}:{random.Port()}{random.Protocol()}"),
                RandomSource.Invariant($"[{random.Address6()}]:{random.One("", random.Number(1, 9) + "00")}:{random.Port()}{random.Protocol()}"),
                RandomSource.Invariant($"{port}-{port + span}:{port + 7}-{port + 7 + span}{random.Protocol()}"),
                RandomSource.Invariant($"{port}-{port + span}:{random.Port()}{random.Protocol()}"));
        })
        .Rejects(
            "",
            "http",
            "8080:eighty",
            "70000",
            "8080:70000",
            "8000-8002:80-81",
            "82-80",
            "8080:80/icmp",
            "localhost:8080:80",
            "127.0.0.256:8080:80",
            "[::1:8080:80",
            "8080:",
            "published=8080",
            "target",
            "published=8080,target=http",
            "-1:80");
}
