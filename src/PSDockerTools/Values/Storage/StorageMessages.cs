using PSDockerTools.Errors;

namespace PSDockerTools.Values;

/// <summary>What is said about volumes and mounts that cannot be read.</summary>
internal static class StorageMessages
{
    private const string GoodMount =
        "Write it like type=bind,source=/srv/www,target=/www,readonly or type=volume,source=data,target=/data.";
    private const string GoodVolume = "Write it like data:/data, /srv/www:/www:ro or /cache.";

    public static ErrorText VolumeWithoutTarget(string volume) =>
        new($"The volume '{volume}' has no path in the container.", $"Write @{{ '/data' = $volume }}, or {ValueMessages.Quote($"{volume}:/data")}.");

    public static ErrorText VolumeTableReversed(string source, string inside) => new(
        $"{ValueMessages.Quote(source)} is not a path from the container's root.",
        $"In a table the path inside comes first: @{{ '{inside}' = '{source}' }}.");

    public static ErrorText VolumePartEmpty(string text) => new($"There is nothing on one side of a colon in {ValueMessages.Quote(text)}.", GoodVolume);

    public static ErrorText VolumeColons(string text) => new($"{ValueMessages.Quote(text)} has more than source, target and options.", GoodVolume);

    public static ErrorText VolumeTargetRelative(string part, string text) =>
        new($"{ValueMessages.Within(part, text)} is not a path from the container's root.", GoodVolume);

    public static ErrorText VolumeModeTwice(string part, string text) =>
        new($"{ValueMessages.Within(part, text)} says both ro and rw, or one twice.", GoodVolume);

    public static ErrorText VolumeSourceColon(string source) => new(
        $"The path {ValueMessages.Quote(source)} has a colon, which -Volume cannot tell from its own.",
        $"Use -Mount: type=bind,source={source},target=/data.");

    public static ErrorText MountTypeUnknown(string type, string text) =>
        new($"{ValueMessages.Within(type, text)} is not a type of mount: there are bind, volume, tmpfs, image, cluster and npipe.", GoodMount);

    public static ErrorText MountFieldSpace(string field, string text) =>
        new($"{ValueMessages.Within(field, text)} has a space around its name or value.", GoodMount);

    public static ErrorText MountFieldEmpty(string field, string text) =>
        new($"{ValueMessages.Within(field, text)} lacks a name or a value.", GoodMount);

    public static ErrorText MountFieldUnknown(string field, string text) =>
        new($"{ValueMessages.Within(field, text)} is not an option of a mount.", GoodMount);

    public static ErrorText MountValueUnknown(string field, string[] values, string text) =>
        new($"{ValueMessages.Within(field, text)} has a value that is not known: it takes {string.Join(", ", values)}.", GoodMount);

    public static ErrorText MountNonRecursive(string field, string text) =>
        new($"{ValueMessages.Within(field, text)} is the old form of bind-recursive.", "Write it like bind-recursive=disabled.");

    public static ErrorText MountOptionsMixed(string options, string type, string text) =>
        new($"{ValueMessages.Quote(text)} has options {options}-*, and is of type {type}.", GoodMount);

    public static ErrorText MountNeeds(string option, string other, string text) => new(
        $"'{option}' in {ValueMessages.Quote(text)} needs {other}, too.",
        $"Write it like type=bind,source=/srv,target=/data,{option},{other}.");

    public static ErrorText MountWithoutTarget(string text) => new($"{ValueMessages.Quote(text)} has no target.", GoodMount);

    public static ErrorText MountWithoutSource(string type, string text) =>
        new($"{ValueMessages.Quote(text)} has no source, which type {type} needs.", GoodMount);

    public static ErrorText MountSourceOfTmpfs(string source, string text) =>
        new($"{ValueMessages.Within(source, text)} is a source, and a tmpfs has none.", "Write it like type=tmpfs,target=/run,tmpfs-size=64m.");

    public static ErrorText MountSize(string field, string text) =>
        new($"{ValueMessages.Within(field, text)} is not an amount of memory.", "Write it like type=tmpfs,target=/run,tmpfs-size=64m.");

    public static ErrorText MountMode(string field, string text) =>
        new($"{ValueMessages.Within(field, text)} is not an octal number.", "Write it like type=tmpfs,target=/run,tmpfs-mode=1770.");

    public static ErrorText TmpfsPathRelative(string part, string text) =>
        new($"{ValueMessages.Within(part, text)} is not a path from the container's root.", "Write it like /run or /run:rw,size=64m.");

    public static ErrorText VolumesFromNobody(string text) => new($"{ValueMessages.Quote(text)} names no container.", "Write it like data or data:ro.");

    public static ErrorText VolumesFromMode(string part, string text) =>
        new($"{ValueMessages.Within(part, text)} is not a way to take volumes: there are ro, rw, z and Z.", "Write it like data or data:ro.");
}
