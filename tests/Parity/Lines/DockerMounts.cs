namespace PSDockerTools.Parity;

/// <summary>The grammar of <c>--mount</c>: fields in a CSV record.</summary>
internal static class DockerMounts
{
    public static Flag Flag { get; } = new Flag("mount", null, FlagKind.List)
        .Accepts(
            "type=bind,source=/srv,target=/srv",
            "type=bind,src=./data,dst=/data,readonly",
            "type=bind,source=.,target=/here",
            "type=bind,source=/a,destination=/b,bind-propagation=rshared",
            "type=bind,source=/a,target=/b,bind-recursive=enabled",
            "type=bind,source=/a,target=/b,bind-recursive=disabled",
            "type=bind,source=/a,target=/b,readonly,bind-recursive=writable",
            "type=bind,source=/a,target=/b,readonly,bind-propagation=rprivate,bind-recursive=readonly",
            "type=bind,source=/a,target=/b,consistency=cached",
            "type=bind,source=/a,target=/b,ro=true",
            "type=bind,source=/a,target=/b,readonly=false",
            "type=bind,source=/a,target=/b,readonly=1",
            "TYPE=BIND,Source=/A,Target=/B",
            "type=bind,source=/a b,target=/c d",
            "type=bind,\"source=/a,b\",target=/c",
            "type=volume,source=data,target=/data",
            "source=data,target=/data",
            "target=/anonymous",
            "source=data,target=/data,volume-nocopy",
            "source=data,target=/data,volume-nocopy=true",
            "source=data,target=/data,volume-label=a=b,volume-label=c",
            "source=data,target=/data,volume-driver=local,volume-opt=type=nfs,\"volume-opt=o=addr=10.0.0.1,rw\",volume-opt=device=:/x",
            "source=data,target=/data,volume-subpath=sub/folder",
            "type=volume,source=data,target=/data,readonly",
            "type=tmpfs,target=/t",
            "type=tmpfs,target=/t,tmpfs-size=64m,tmpfs-mode=1770",
            "type=tmpfs,target=/t,tmpfs-mode=0",
            "type=image,source=alpine,target=/i",
            "type=image,source=alpine,target=/i,image-subpath=bin",
            "type=cluster,source=v,target=/c",
            "type=npipe,source=\\\\.\\pipe\\docker_engine,target=\\\\.\\pipe\\docker_engine")
        .OrRandom(random => random.One(
            $"type=bind,source={random.Path()},target={random.Path()}{random.One("", ",readonly", ",bind-propagation=shared")}",
            $"type=volume,source={random.Word()},target={random.Path()}{random.One("", ",ro", ",volume-nocopy=true", ",volume-driver=local")}",
            $"type=tmpfs,target={random.Path()}{random.One("", ",tmpfs-size=" + random.Size())}"))
        .Rejects(
            "",
            "/srv:/srv",
            "type=bind",
            "type=bind,source=/a",
            "type=bind,source=/a,target=/b,color=red",
            "type=bind,source=/a,target=/b,readonly=maybe",
            "type=bind,source=/a,target=/b,volume-nocopy=true",
            "type=bind,source=/a,target=/b,tmpfs-size=1m",
            "type=bind,source=/a,target=/b,bind-recursive=writable",
            "type=bind,source=/a,target=/b,readonly,bind-recursive=readonly",
            "type=bind,source=/a,target=/b,bind-recursive=sometimes",
            "type=volume,source=data,target=/data,bind-propagation=shared",
            "type=volume,source=data,target=/data,image-subpath=x",
            "type=volume,source=data,target=/data,volume-nocopy=maybe",
            "type=tmpfs,target=/t,tmpfs-size=lots",
            "type=tmpfs,target=/t,tmpfs-mode=999",
            "type=volume,source=data,target=/data,bogus",
            "type=volume,\"source=data,target=/data");
}
