using PSDockerTools.Errors;

namespace PSDockerTools.Values;

/// <summary>Messages about volumes and mounts that cannot be read.</summary>
internal static class StorageMessages
{
    private const string GoodMount =
        "Write it like type=bind,source=/srv/www,target=/www,readonly or type=volume,source=data,target=/data.";
    private const string GoodVolume = "Write it like data:/data, /srv/www:/www:ro or /cache.";

    public static ErrorText VolumeWithoutTarget(string volume) =>
        new($"The volume '{volume}' has no path in the container.", $"Write @{{ '/data' = $volume }}, or {ValueMessages.Quote($"{volume}:/data")}.");

    public static ErrorText VolumeTableReversed(string source, string inside) => new(
        $"{ValueMessages.Quote(source)} is not an absolute path in the container.",
        $"In a hashtable, the path in the container is the key: @{{ '{inside}' = '{source}' }}.");

    public static ErrorText VolumePartEmpty(string text) => new($"One side of a colon is empty in {ValueMessages.Quote(text)}.", GoodVolume);

    public static ErrorText VolumeColons(string text) => new($"{ValueMessages.Quote(text)} has more fields than source, target and options.", GoodVolume);

    public static ErrorText VolumeTargetRelative(string part, string text) =>
        new($"{ValueMessages.Within(part, text)} is not an absolute path in the container.", GoodVolume);

    public static ErrorText VolumeModeTwice(string part, string text) =>
        new($"{ValueMessages.Within(part, text)} specifies both ro and rw, or one of them twice.", GoodVolume);

    public static ErrorText VolumeSourceColon(string source) => new(
        $"The path {ValueMessages.Quote(source)} contains a colon, which is the separator of -Volume.",
        $"Use -Mount: type=bind,source={source},target=/data.");

    public static ErrorText MountTypeUnknown(string type, string text) =>
        new($"{ValueMessages.Within(type, text)} is not a mount type. The types are bind, volume, tmpfs, image, cluster and npipe.", GoodMount);

    public static ErrorText MountFieldSpace(string field, string text) =>
        new($"{ValueMessages.Within(field, text)} has a space around its name or value.", GoodMount);

    public static ErrorText MountFieldEmpty(string field, string text) =>
        new($"{ValueMessages.Within(field, text)} lacks a name or a value.", GoodMount);

    public static ErrorText MountFieldUnknown(string field, string text) =>
        new($"{ValueMessages.Within(field, text)} is not an option of a mount.", GoodMount);

    public static ErrorText MountValueUnknown(string field, string[] values, string text) =>
        new($"{ValueMessages.Within(field, text)} has an invalid value. Allowed are {string.Join(", ", values)}.", GoodMount);

    public static ErrorText MountNonRecursive(string field, string text) =>
        new($"{ValueMessages.Within(field, text)} is the deprecated form of bind-recursive.", "Write it like bind-recursive=disabled.");

    public static ErrorText MountOptionsMixed(string options, string type, string text) =>
        new($"{ValueMessages.Quote(text)} has options {options}-*, but its type is {type}.", GoodMount);

    public static ErrorText MountNeeds(string option, string other, string text) => new(
        $"'{option}' in {ValueMessages.Quote(text)} also requires {other}.",
        $"Write it like type=bind,source=/srv,target=/data,{option},{other}.");

    public static ErrorText MountWithoutTarget(string text) => new($"{ValueMessages.Quote(text)} has no target.", GoodMount);

    public static ErrorText MountWithoutSource(string type, string text) =>
        new($"{ValueMessages.Quote(text)} has no source, which type {type} requires.", GoodMount);

    public static ErrorText MountSourceOfTmpfs(string source, string text) =>
        new($"{ValueMessages.Within(source, text)} is a source, and a tmpfs has none.", "Write it like type=tmpfs,target=/run,tmpfs-size=64m.");

    public static ErrorText MountSize(string field, string text) =>
        new($"{ValueMessages.Within(field, text)} is not a memory size.", "Write it like type=tmpfs,target=/run,tmpfs-size=64m.");

    public static ErrorText MountMode(string field, string text) =>
        new($"{ValueMessages.Within(field, text)} is not an octal number.", "Write it like type=tmpfs,target=/run,tmpfs-mode=1770.");

    public static ErrorText TmpfsPathRelative(string part, string text) =>
        new($"{ValueMessages.Within(part, text)} is not an absolute path in the container.", "Write it like /run or /run:rw,size=64m.");

    public static ErrorText VolumesFromNobody(string text) => new($"{ValueMessages.Quote(text)} has no container name.", "Write it like data or data:ro.");

    public static ErrorText VolumesFromMode(string part, string text) =>
        new($"{ValueMessages.Within(part, text)} is not a mode. The modes are ro, rw, z and Z.", "Write it like data or data:ro.");
}
