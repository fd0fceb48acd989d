namespace PSDockerTools.Tests.Values;

public sealed class DeviceWeightTests() : SpecLaws<DeviceWeight>(
    ["/dev/sda:10", "/dev/sda:1000", "/dev/sda:0"],
    "/dev/", "sda", ":", "10", "00")
{
    protected override DeviceWeight Parse(string text) => new(text);

    [Theory]
    [InlineData("/dev/sda:10", 10)]
    [InlineData("/dev/sda:1000", 1000)]
    [InlineData("/dev/sda:0", 0)]
    public void Is_a_device_and_its_share(string text, int weight) =>
        Assert.Equal(("/dev/sda", weight), (new DeviceWeight(text).Path, new DeviceWeight(text).Weight));

    [Theory]
    [InlineData("/dev/sda:9", "'9' in '/dev/sda:9' is not a weight")]
    [InlineData("/dev/sda:1001", "'1001'")]
    [InlineData("/dev/sda:70000", "'70000'")]
    [InlineData("/dev/sda:x", "'x'")]
    [InlineData("/dev/sda", "'/dev/sda'")]
    [InlineData(":100", "''")]
    [InlineData("sda:100", "'sda'")]
    public void What_is_wrong_is_quoted_and_what_is_right_is_shown(string text, string words) =>
        Refusal.Of(() => new DeviceWeight(text), words, "Write it like /dev/sda:500.");
}
