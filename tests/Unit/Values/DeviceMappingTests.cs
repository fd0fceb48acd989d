namespace PSDockerTools.Tests.Values;

public sealed class DeviceMappingTests() : SpecLaws<DeviceMapping>(
    [
        "/dev/snd", "/dev/snd:rw", "/dev/snd:/something:rw", "relative:/absolute-path", "vendor.com/class=name",
        "class/5B45201D-F2F2-4F3B-85BB-30FF1F953599", "vpci-class-guid://5B45201D",
    ],
    "/dev/snd", ":", "rwm", "r", "/x", "..", ".", "vendor.com/class=", "class/", "://")
{
    protected override DeviceMapping Parse(string text) => new(text);

    [Theory]
    [InlineData("/dev/snd", "/dev/snd", "/dev/snd", "rwm")]
    [InlineData("/dev/snd:rw", "/dev/snd", "/dev/snd", "rw")]
    [InlineData("/dev/snd:/something", "/dev/snd", "/something", "rwm")]
    [InlineData("/dev/snd:/something:rw", "/dev/snd", "/something", "rw")]
    [InlineData("/home:/with space", "/home", "/with space", "rwm")]
    [InlineData("relative:/absolute-path", "relative", "/absolute-path", "rwm")]
    [InlineData("hostPath:/containerPath:r", "hostPath", "/containerPath", "r")]
    [InlineData("/hostPath:/containerPath:mrw", "/hostPath", "/containerPath", "mrw")]
    [InlineData("/dev//a/./b/../c/", "/dev/a/c", "/dev/a/c", "rwm")]
    [InlineData("/dev/a:/../x/", "/dev/a", "/x", "rwm")]
    public void Is_read_as_docker_reads_it_for_Linux(string text, string host, string inside, string permissions)
    {
        DeviceMapping device = new(text);
        Assert.Equal((host, inside, permissions, false), (device.PathOnHost, device.PathInContainer, device.Permissions, device.IsCdi));
    }

    [Theory]
    [InlineData("vendor.com/class=name", true)]
    [InlineData("nvidia.com/gpu=all", true)]
    [InlineData("v/c=a.b:0_1", true)]
    [InlineData("class/5B45201D-F2F2-4F3B-85BB-30FF1F953599", false)]
    [InlineData("vpci-class-guid://5B45201D-F2F2-4F3B-85BB-30FF1F953599", false)]
    public void A_device_of_CDI_or_Windows_is_left_to_the_engine(string text, bool cdi)
    {
        DeviceMapping device = new(text);
        Assert.Equal((text, null, null, cdi), (device.PathOnHost, device.PathInContainer, device.Permissions, device.IsCdi));
    }

    [Theory]
    [InlineData("", "'' is not a device")]
    [InlineData("./", "'./' is not an absolute path")]
    [InlineData("../", "'../'")]
    [InlineData("/:../", "'../' in '/:../'")]
    [InlineData("/:path", "'path' in '/:path'")]
    [InlineData(":", "':' is not a device")]
    [InlineData("/tmp:", "'' in '/tmp:'")]
    [InlineData(":/test", "':/test' is not a device")]
    [InlineData("tmp:", "'' in 'tmp:'")]
    [InlineData("::", "'::'")]
    [InlineData("/tmp:::", "'/tmp:::'")]
    [InlineData("path:ro", "'ro' in 'path:ro'")]
    [InlineData("path:rr", "'rr'")]
    [InlineData("a:/b:ro", "'ro' in 'a:/b:ro' is not a device access")]
    [InlineData("a:/b:rr", "'rr'")]
    [InlineData("a:/b:", "''")]
    [InlineData("vendor-/class=name", "'vendor-/class=name'")]
    public void What_is_wrong_is_quoted_and_what_is_right_is_shown(string text, string words) =>
        Refusal.Of(() => new DeviceMapping(text), words, "/dev/snd, /dev/snd:/dev/sound:rw or nvidia.com/gpu=all");
}
