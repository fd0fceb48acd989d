namespace PSDockerTools.Tests.Values;

public sealed class MountSpecTests() : SpecLaws<MountSpec>(
    [
        "type=bind,source=/source,target=/target", "target=/data", "type=tmpfs,target=/run,tmpfs-size=64m,tmpfs-mode=1770",
        "type=volume,source=data,target=/data,volume-driver=local,\"volume-opt=o=addr=1,rw\",volume-label=a=b,volume-nocopy",
        "type=image,source=alpine,target=/img,image-subpath=etc", @"type=npipe,source=\\.\pipe\a,target=\\.\pipe\b",
        "type=bind,src=.,dst=/app,bind-recursive=readonly,bind-propagation=rprivate,ro", "type=cluster,source=c,target=/c",
    ],
    "type=", "bind", "volume", "tmpfs", ",", "source=", "src=.", "target=/t", ",readonly", ",ro=1", "volume-opt=a=b", "volume-label=",
    "bind-recursive=writable", "tmpfs-mode=0700", "\"")
{
    protected override MountSpec Parse(string text) => new(text);

    [Theory]
    [InlineData("type=bind,src=/source,dst=/target")]
    [InlineData("type=bind,source=/source,target=/target")]
    [InlineData("TYPE=BIND,Source=/source,DESTINATION=/target")]
    [InlineData("  type=bind,source=/source,destination=/target ")]
    public void Source_and_target_have_other_names(string text) =>
        Assert.Equal("type=bind,source=/source,target=/target", new MountSpec(text).ToString());

    [Fact]
    public void Without_a_type_it_is_a_volume()
    {
        MountSpec mount = new("target=/target,source=foo");
        Assert.Equal(("volume", "foo", "/target", false), (mount.Type, mount.Source, mount.Target, mount.ReadOnly));
        Assert.Null(new MountSpec("dst=/target").Source);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData(",readonly", true)]
    [InlineData(",readonly=1", true)]
    [InlineData(",readonly=true", true)]
    [InlineData(",readonly=0", false)]
    [InlineData(",readonly=false", false)]
    [InlineData(",ro", true)]
    [InlineData(",RO=1", true)]
    [InlineData(",ro=0", false)]
    [InlineData(",ro=0,ro", true)]
    public void A_switch_is_on_alone_or_by_its_value(string field, bool expected) =>
        Assert.Equal(expected, new MountSpec("type=bind,target=/foo,source=/foo" + field).ReadOnly);

    [Fact]
    public void A_volume_has_labels_a_driver_and_options()
    {
        MountSpec mount = new(
            "type=volume,volume-driver=my-driver,target=/foo,volume-label=foo=foo-value,volume-label=empty=,volume-label=bare"
            + ",\"volume-opt=o=a,b\",volume-nocopy=false,volume-subpath=sub");
        Assert.Equal("my-driver", mount.VolumeDriver);
        Assert.Equal("bare=, empty=, foo=foo-value", mount.VolumeLabels.ToString());
        Assert.Equal("a,b", mount.VolumeOptions["o"]);
        Assert.Equal((false, "sub"), (mount.VolumeNoCopy, mount.VolumeSubpath));
    }

    [Theory]
    [InlineData("type=tmpfs,target=/target,tmpfs-size=1m,tmpfs-mode=0700")]
    [InlineData("type=tmpfs,target=/target,tmpfs-size=1MB,tmpfs-mode=700")]
    public void A_tmpfs_has_a_size_and_permissions(string text)
    {
        MountSpec mount = new(text);
        Assert.Equal((1048576L, 0x1C0u), (mount.TmpfsSize!.Bytes, mount.TmpfsMode));
    }

    [Theory]
    [InlineData("bind-recursive=enabled", null)]
    [InlineData("bind-recursive=disabled", "disabled")]
    [InlineData("bind-recursive=writable,readonly", "writable")]
    [InlineData("bind-recursive=readonly,readonly,bind-propagation=rprivate", "readonly")]
    public void What_is_below_a_bind_may_be_told(string fields, string? recursive) =>
        Assert.Equal(recursive, new MountSpec("type=bind,source=/foo,target=/bar," + fields).BindRecursive);

    [Fact]
    public void A_bind_may_make_its_source() =>
        Assert.True(new MountSpec("type=bind,source=/foo,target=/bar,bind-create-src").BindCreateSource);

    [Fact]
    public void An_image_is_mounted_by_its_name()
    {
        MountSpec mount = new("type=image,source=foo,target=/target,image-subpath=/bar");
        Assert.Equal(("foo", "/bar"), (mount.Source, mount.ImageSubpath));
    }

    [Fact]
    public void The_source_can_be_made_absolute() => Assert.Equal(
        "type=bind,\"source=/home/a,b\",target=/app,readonly",
        new MountSpec("type=bind,source=.,target=/app,readonly").WithSource("/home/a,b").ToString());

    [Theory]
    [InlineData("", "lacks a name or a value")]
    [InlineData("type=volume,target=/foo,bogus=foo", "'bogus=foo' in 'type=volume,target=/foo,bogus=foo' is not an option of a mount")]
    [InlineData("type=volume,target=/foo,bogus", "'bogus' in")]
    [InlineData("type=volume, src=/foo,target=/foo", "' src=/foo' in 'type=volume, src=/foo,target=/foo' has a space")]
    [InlineData("type=volume,src =/foo,target=/foo", "'src =/foo'")]
    [InlineData("type=volume,src= /foo,target=/foo", "'src= /foo'")]
    [InlineData("type=volume,src=/foo ,target=/foo", "'src=/foo '")]
    [InlineData("type=volume,src=,target=/foo", "'src=' in")]
    [InlineData("type=volume,target=/foo,", "'' in")]
    [InlineData("type=volume,target=/foo,volume-label==x", "'volume-label==x'")]
    [InlineData("type=bind,source=/foo,target=/foo,readonly=no", "'readonly=no'", "true, 1, false, 0")]
    [InlineData(
        "type=bind,source=/foo,target=/foo,bind-recursive=maybe", "'bind-recursive=maybe'", "enabled, disabled, writable, readonly")]
    [InlineData("type=bind,source=/foo,target=/foo,bind-propagation=x", "'bind-propagation=x'", "rprivate")]
    [InlineData("type=bind,source=/foo,target=/foo,bind-nonrecursive", "bind-recursive=disabled")]
    [InlineData("type=tmpfs,target=/foo,tmpfs-size=foo", "'tmpfs-size=foo'", "memory size")]
    [InlineData("type=tmpfs,target=/foo,tmpfs-mode=foo", "'tmpfs-mode=foo'", "octal")]
    [InlineData("type=tmpfs,target=/foo,tmpfs-mode=8", "'tmpfs-mode=8'")]
    [InlineData("type=tmpfs,target=/foo,tmpfs-mode=40000000000", "'tmpfs-mode=40000000000'")]
    [InlineData("type=volume,target=/foo,source=/foo,bind-propagation=rprivate", "options bind-*", "type is volume")]
    [InlineData("type=bind,target=/foo,source=/foo,volume-nocopy=true", "options volume-*", "type is bind")]
    [InlineData("type=bind,target=/foo,source=/foo,tmpfs-mode=1", "options tmpfs-*")]
    [InlineData("type=volume,target=/foo,image-subpath=x", "options image-*")]
    [InlineData("type=bind,source=/foo,target=/bar,bind-recursive=writable", "'bind-recursive=writable'", "requires readonly")]
    [InlineData("type=bind,source=/foo,target=/bar,bind-recursive=readonly,readonly", "requires bind-propagation=rprivate")]
    [InlineData("type=disk,target=/foo", "'disk' in 'type=disk,target=/foo' is not a mount type", "npipe")]
    [InlineData("type=bind,source=/foo", "has no target")]
    [InlineData("type=bind,target=/foo", "has no source, which type bind requires")]
    [InlineData("type=tmpfs,source=/foo,target=/foo", "'/foo' in", "a tmpfs has none")]
    [InlineData("type=bind,\"source=/foo", "do not match")]
    public void What_is_wrong_is_quoted_and_what_is_right_is_shown(string text, params string[] words) =>
        Refusal.Of(() => new MountSpec(text), words);
}
