using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using PSDockerTools.Binding;
using PSDockerTools.Cmdlets;
using PSDockerTools.Containers;

namespace PSDockerTools.Commands;

/// <summary>Creates the description of a mount for -Mount of Invoke-DockerRun and New-DockerContainer.</summary>
/// <remarks>
/// <para>No request is sent to an engine: the mount takes effect when a container is created with it. As text it has the syntax of docker run
/// --mount.</para>
/// </remarks>
/// <example>
/// <para>Mounts a folder of this machine read-only.</para>
/// <code>
/// $mount = New-DockerMount ./ /app -Type bind -ReadOnly
/// Invoke-DockerRun alpine -Remove -Mount $mount -- ls /app
/// </code>
/// </example>
/// <example>
/// <para>Mounts a tmpfs of at most 64 MiB.</para>
/// <code>Invoke-DockerRun alpine -Remove -Mount (New-DockerMount -Target /scratch -Type tmpfs -TmpfsSize 64m) -- df -h /scratch</code>
/// </example>
/// <seealso cref="InvokeDockerRunCommand"/>
/// <seealso cref="NewDockerContainerCommand"/>
[Cmdlet(VerbsCommon.New, "DockerMount")]
[OutputType(typeof(MountSpec))]
public sealed class NewDockerMountCommand : PSCmdlet
{
    /// <summary>
    /// The source of the mount: a path on the engine's host, a volume or its name, or an image. Empty for tmpfs and anonymous volumes.
    /// </summary>
    [Parameter(Position = 0)]
    [ArgumentCompleter(typeof(MountSourceCompleter))]
    public object? Source { get; set; }

    /// <summary>The path in the container.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ValidateNotNullOrEmpty]
    public string Target { get; set; } = "";

    /// <summary>The type of the mount: bind, volume, tmpfs, image, cluster or npipe. Default: volume.</summary>
    [Parameter]
    [ValidateSet("bind", "volume", "tmpfs", "image", "cluster", "npipe")]
    public string Type { get; set; } = "volume";

    /// <summary>Mounts read-only.</summary>
    [Parameter]
    public SwitchParameter ReadOnly { get; set; }

    /// <summary>The consistency of the mount: consistent, cached or delegated. Only engines in a virtual machine use it.</summary>
    [Parameter]
    [ValidateSet("consistent", "cached", "delegated", "default")]
    public string? Consistency { get; set; }

    /// <summary>The bind propagation: whether mounts that are added later spread between the host and the container.</summary>
    [Parameter]
    [ValidateSet("private", "rprivate", "shared", "rshared", "slave", "rslave")]
    public string? BindPropagation { get; set; }

    /// <summary>The handling of mounts below the source: enabled mounts them too, and read-only where the engine supports it.</summary>
    [Parameter]
    [ValidateSet("enabled", "disabled", "writable", "readonly")]
    public string? BindRecursive { get; set; }

    /// <summary>Creates the source on the host if it does not exist.</summary>
    [Parameter]
    public SwitchParameter BindCreateSource { get; set; }

    /// <summary>A path in the volume to mount instead of the whole volume.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? VolumeSubpath { get; set; }

    /// <summary>Does not copy the image's files at the target into a new volume.</summary>
    [Parameter]
    public SwitchParameter VolumeNoCopy { get; set; }

    /// <summary>The labels of a new volume: a name, name=value, or a hashtable.</summary>
    [Parameter]
    [EntryArgument<LabelEntry>]
    public LabelEntry[] VolumeLabel { get; set; } = [];

    /// <summary>The driver of a new volume.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? VolumeDriver { get; set; }

    /// <summary>The volume driver's options: name=value, or a hashtable.</summary>
    [Parameter]
    [EntryArgument<DriverOption>]
    public DriverOption[] VolumeOption { get; set; } = [];

    /// <summary>A path in the image to mount instead of the whole image.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? ImageSubpath { get; set; }

    /// <summary>The maximum size of a tmpfs: 64m.</summary>
    [Parameter]
    [SpecArgument<ByteSize>]
    public ByteSize? TmpfsSize { get; set; }

    /// <summary>The file mode of a tmpfs, in octal: 1777.</summary>
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

    /// <summary>The names of objects; paths unchanged, because they are resolved when the container is created.</summary>
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
