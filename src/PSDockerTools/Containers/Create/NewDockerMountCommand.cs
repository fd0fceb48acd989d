using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using PSDockerTools.Binding;
using PSDockerTools.Cmdlets;
using PSDockerTools.Containers;

namespace PSDockerTools.Commands;

/// <summary>Describes what a container shall have mounted, for -Mount of Invoke-DockerRun and New-DockerContainer.</summary>
/// <remarks>
/// <para>Nothing is made or asked: the mount is used when the container is made. It reads and writes itself as docker run --mount does.</para>
/// </remarks>
/// <example>
/// <para>Mounts a folder of this machine, which the container cannot write to.</para>
/// <code>
/// $mount = New-DockerMount ./ /app -Type bind -ReadOnly
/// Invoke-DockerRun alpine -Remove -Mount $mount -- ls /app
/// </code>
/// </example>
/// <example>
/// <para>Mounts a folder in memory of at most 64 MiB.</para>
/// <code>Invoke-DockerRun alpine -Remove -Mount (New-DockerMount -Target /scratch -Type tmpfs -TmpfsSize 64m) -- df -h /scratch</code>
/// </example>
/// <seealso cref="InvokeDockerRunCommand"/>
/// <seealso cref="NewDockerContainerCommand"/>
[Cmdlet(VerbsCommon.New, "DockerMount")]
[OutputType(typeof(MountSpec))]
public sealed class NewDockerMountCommand : PSCmdlet
{
    /// <summary>What is mounted: a path on the engine's host, a volume or its name, an image. Nothing for tmpfs and anonymous volumes.</summary>
    [Parameter(Position = 0)]
    [ArgumentCompleter(typeof(MountSourceCompleter))]
    public object? Source { get; set; }

    /// <summary>The path inside.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ValidateNotNullOrEmpty]
    public string Target { get; set; } = "";

    /// <summary>bind, volume, tmpfs, image, cluster or npipe; volume without it.</summary>
    [Parameter]
    [ValidateSet("bind", "volume", "tmpfs", "image", "cluster", "npipe")]
    public string Type { get; set; } = "volume";

    /// <summary>Keeps the container from writing to it.</summary>
    [Parameter]
    public SwitchParameter ReadOnly { get; set; }

    /// <summary>consistent, cached or delegated, for engines in a virtual machine.</summary>
    [Parameter]
    [ValidateSet("consistent", "cached", "delegated", "default")]
    public string? Consistency { get; set; }

    /// <summary>How mounts that come later spread between the host and the container.</summary>
    [Parameter]
    [ValidateSet("private", "rprivate", "shared", "rshared", "slave", "rslave")]
    public string? BindPropagation { get; set; }

    /// <summary>What becomes of mounts below the source; enabled, they come along, and are read-only where the engine can make them so.</summary>
    [Parameter]
    [ValidateSet("enabled", "disabled", "writable", "readonly")]
    public string? BindRecursive { get; set; }

    /// <summary>Makes a source that is not there.</summary>
    [Parameter]
    public SwitchParameter BindCreateSource { get; set; }

    /// <summary>A path in the volume, instead of all of it.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? VolumeSubpath { get; set; }

    /// <summary>Leaves a new volume empty, instead of copying what the image has at the target.</summary>
    [Parameter]
    public SwitchParameter VolumeNoCopy { get; set; }

    /// <summary>The labels of a volume that is made: a name, name=value, or a hashtable.</summary>
    [Parameter]
    [EntryArgument<LabelEntry>]
    public LabelEntry[] VolumeLabel { get; set; } = [];

    /// <summary>The driver of a volume that is made.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? VolumeDriver { get; set; }

    /// <summary>The driver's options: name=value, or a hashtable.</summary>
    [Parameter]
    [EntryArgument<DriverOption>]
    public DriverOption[] VolumeOption { get; set; } = [];

    /// <summary>A path in the image, instead of all of it.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? ImageSubpath { get; set; }

    /// <summary>How large a tmpfs may become: 64m.</summary>
    [Parameter]
    [SpecArgument<ByteSize>]
    public ByteSize? TmpfsSize { get; set; }

    /// <summary>The permissions of a tmpfs, in octal: 1777.</summary>
    [Parameter]
    public string? TmpfsMode { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        try { WriteObject(MountSpec.Parse(CsvRecord.Write(Fields()))); }
        catch (FormatException e) { ThrowTerminatingError(DockerErrors.ToRecord(e, Target)); }
    }

    private IEnumerable<string> Fields() =>
    [
        $"type={Type}",
        .. Field("source", SourceText()),
        $"target={Target}",
        .. Field("readonly", ReadOnly),
        .. Field("consistency", Consistency),
        .. Field("bind-propagation", BindPropagation),
        .. Field("bind-recursive", BindRecursive),
        .. Field("bind-create-src", BindCreateSource),
        .. Field("volume-subpath", VolumeSubpath),
        .. Field("volume-nocopy", VolumeNoCopy),
        .. VolumeLabel.Select(label => $"volume-label={label}"),
        .. Field("volume-driver", VolumeDriver),
        .. VolumeOption.Select(option => $"volume-opt={option}"),
        .. Field("image-subpath", ImageSubpath),
        .. Field("tmpfs-size", TmpfsSize?.ToString()),
        .. Field("tmpfs-mode", TmpfsMode),
    ];

    /// <summary>Objects by their names; paths as they are written, since it is the container's making that they are relative to.</summary>
    private string? SourceText() => (Source is PSObject wrapped ? wrapped.BaseObject : Source) switch
    {
        null => null,
        DockerVolume volume => volume.Name,
        DockerImage image => image.Name,
        _ => (string)LanguagePrimitives.ConvertTo(Source, typeof(string), CultureInfo.InvariantCulture),
    };

    private static string[] Field(string key, string? value) => value is null ? [] : [$"{key}={value}"];

    private static string[] Field(string key, SwitchParameter value) => value ? [$"{key}=true"] : [];
}
