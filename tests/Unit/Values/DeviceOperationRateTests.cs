namespace PSDockerTools.Tests.Values;

public sealed class DeviceOperationRateTests() : SpecLaws<DeviceOperationRate>(
    ["/dev/sda:1000", "/dev/a:18446744073709551615"],
    "/dev/", "sda", ":", "1")
{
    protected override DeviceOperationRate Parse(string text) => new(text);

    [Fact]
    public void Is_a_device_and_operations_a_second() =>
        Assert.Equal(("/dev/sda", 100ul), (new DeviceOperationRate("/dev/sda:100").Path, new DeviceOperationRate("/dev/sda:100").Rate));

    [Theory]
    [InlineData("/dev/sda:1.5", "'1.5'")]
    [InlineData("/dev/sda:-5", "'-5'")]
    [InlineData("/dev/sda:+5", "'+5'")]
    [InlineData("/dev/sda:1mb", "'1mb'")]
    [InlineData("/dev/sda:", "''")]
    [InlineData("sda:100", "'sda'")]
    public void What_is_wrong_is_quoted_and_what_is_right_is_shown(string text, string words) =>
        Refusal.Of(() => new DeviceOperationRate(text), words, "Write it like /dev/sda:1000.");
}
