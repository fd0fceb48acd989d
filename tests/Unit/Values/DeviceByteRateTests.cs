namespace PSDockerTools.Tests.Values;

public sealed class DeviceByteRateTests() : SpecLaws<DeviceByteRate>(
    ["/dev/sda:1mb", "/dev/sda:0", "/dev/sda:1000"],
    "/dev/", "sda", ":", "1", "mb")
{
    protected override DeviceByteRate Parse(string text) => new(text);

    [Theory]
    [InlineData("/dev/sda:1000", "/dev/sda", 1000)]
    [InlineData("/dev/sda:1mb", "/dev/sda", 1048576)]
    [InlineData("/dev/sda:0", "/dev/sda", 0)]
    public void Is_a_device_and_bytes_a_second(string text, string path, long rate) =>
        Assert.Equal((path, rate), (new DeviceByteRate(text).Path, new DeviceByteRate(text).Rate));

    [Theory]
    [InlineData("", "''")]
    [InlineData("/dev/sda", "'/dev/sda' is not a path below /dev followed by a value")]
    [InlineData(":1mb", "'' in ':1mb'")]
    [InlineData("sda:1mb", "'sda' in 'sda:1mb'")]
    [InlineData("/dev/sda:foo", "'foo' in '/dev/sda:foo' is not a rate")]
    [InlineData("/dev/sda:-1", "'-1'")]
    [InlineData("/dev/sda:1:2", "'1:2'")]
    public void What_is_wrong_is_quoted_and_what_is_right_is_shown(string text, string words) =>
        Refusal.Of(() => new DeviceByteRate(text), words, "Write it like /dev/sda:1mb.");
}
