using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace PSDockerTools.Containers;

/// <summary>Formats the mounts and the device requests of a container in docker's syntax.</summary>
internal static class RunMounts
{
    public static string Write(DockerMountRequest mount) => CsvRecord.Write(
    [
        $"type={mount.Type}",
        .. Field("source", mount.Source),
        $"target={mount.Target}",
        .. mount.ReadOnly ? ["readonly"] : Array.Empty<string>(),
        .. Field("consistency", mount.Consistency is "default" ? null : mount.Consistency),
        .. mount.BindOptions is { } bind ? Bind(bind) : [],
        .. mount.VolumeOptions is { } volume ? Volume(volume) : [],
        .. mount.TmpfsOptions is { } tmpfs ? Tmpfs(tmpfs) : [],
        .. Field("image-subpath", mount.ImageSubpath),
    ]);

    /// <summary>Formats a device; only its path on the host if the path in the container is the same and all operations are allowed.</summary>
    public static string Write(DockerDevice device) =>
        device.PathInContainer.Length > 0 && device.PathInContainer != device.PathOnHost ? $"{device.PathOnHost}:{device.PathInContainer}{Rights(device)}"
        : device.PathOnHost + Rights(device);

    public static string Write(DockerDeviceRequest request) => CsvRecord.Write(
    [
        .. request.DeviceIDs.Count > 0 ? [$"device={string.Join(',', request.DeviceIDs)}"]
            : new[] { request.Count < 0 ? "all" : request.Count.ToString(CultureInfo.InvariantCulture) },
        .. Field("driver", request.Driver),
        .. Field("capabilities", Capabilities(request)),
        .. Field("options", request.Options.Count == 0 ? null : CsvRecord.Write(request.Options.Select(option => $"{option.Key}={option.Value}"))),
    ]);

    private static string Rights(DockerDevice device) => device.CgroupPermissions is "rwm" or "" ? "" : ":" + device.CgroupPermissions;

    /// <summary>The requested capabilities other than <c>gpu</c>, which --gpus always requests.</summary>
    private static string? Capabilities(DockerDeviceRequest request)
    {
        string[] asked = [.. request.Capabilities.SelectMany(all => all).Where(capability => capability != "gpu")];
        return asked.Length == 0 ? null : string.Join(',', asked);
    }

    private static IEnumerable<string> Bind(DockerBindOptions bind) =>
    [
        .. Field("bind-propagation", bind.Propagation),
        .. Field("bind-recursive", bind.NonRecursive ? "disabled" : bind.ReadOnlyForceRecursive ? "readonly" : bind.ReadOnlyNonRecursive ? "writable" : null),
        .. bind.CreateMountpoint ? ["bind-create-src"] : Array.Empty<string>(),
    ];

    private static IEnumerable<string> Volume(DockerVolumeOptions volume) =>
    [
        .. Field("volume-subpath", volume.Subpath),
        .. volume.NoCopy ? ["volume-nocopy"] : Array.Empty<string>(),
        .. volume.Labels.Select(label => $"volume-label={label.Key}={label.Value}"),
        .. Field("volume-driver", volume.Driver),
        .. volume.DriverOptions.Select(option => $"volume-opt={option.Key}={option.Value}"),
    ];

    private static IEnumerable<string> Tmpfs(DockerTmpfsOptions tmpfs) =>
    [
        .. Field("tmpfs-size", tmpfs.SizeBytes?.ToString(CultureInfo.InvariantCulture)),
        .. Field("tmpfs-mode", tmpfs.Mode is { } mode ? Convert.ToString(mode, 8) : null),
    ];

    private static string[] Field(string key, string? value) => value is null ? [] : [$"{key}={value}"];
}
