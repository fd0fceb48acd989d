namespace PSDockerTools.Parity;

/// <summary>The two grammars of <c>--network</c>: a name, or fields in a CSV record.</summary>
internal static class DockerNetworks
{
    public static Flag Alias(string name) => new Flag(name, null, FlagKind.List)
        .Accepts(
            "bridge",
            "host",
            "none",
            "default",
            "front",
            "container:web",
            "name=front",
            "name=front,alias=www,alias=www2",
            "name=front,ip=10.1.2.3",
            "name=front,ip6=2001:db8::5,link-local-ip=169.254.1.2,link-local-ip=169.254.1.3",
            "name=front,driver-opt=com.example.a=1,driver-opt=com.example.b=2",
            "name=front,gw-priority=10",
            "name=front,mac-address=02:42:ac:11:00:02",
            "\"name=front\",\"alias=www\"",
            "alias=www,name=front",
            "name=host")
        .OrRandom(random => random.One(random.Word(), $"name={random.Word()},alias={random.Word()}", $"name={random.Word()},ip={random.Address4()}"))
        .Rejects(
            "",
            "alias=www",
            "name=front,color=red",
            "name=front,gw-priority=high",
            "name=front,driver-opt=novalue",
            "name=front,mac-address=nonsense",
            "name=host,alias=www",
            "name=front,alias");
}
