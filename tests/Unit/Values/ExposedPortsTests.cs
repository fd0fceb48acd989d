namespace PSDockerTools.Tests.Values;

public sealed class ExposedPortsTests() : SpecLaws<ExposedPorts>(
    ["80", "8080/udp", "8080-8082/TCP", "8080-8080"],
    "80", "/udp", "/", "tcp", "65535", "65536")
{
    protected override ExposedPorts Parse(string text) => new(text);

    [Theory]
    [InlineData("80", "80/tcp")]
    [InlineData("8080/udp", "8080/udp")]
    [InlineData("8080-8080/UDP", "8080/udp")]
    [InlineData("8080-8082/tcp", "8080/tcp 8081/tcp 8082/tcp")]
    [InlineData("80/", "80/tcp")]
    public void Is_a_port_or_several(string text, string ports) =>
        Assert.Equal(ports, string.Join(' ', new ExposedPorts(text).ToStrings()));

    [Theory]
    [InlineData("", "''")]
    [InlineData(":", "':'")]
    [InlineData("8080:9090", "'8080:9090' is not a port")]
    [InlineData("/tcp", "'' in '/tcp'")]
    [InlineData("NaN/tcp", "'NaN' in 'NaN/tcp'")]
    [InlineData("8080-NaN/tcp", "'8080-NaN'")]
    [InlineData("1234567890-8080/tcp", "'1234567890-8080'")]
    [InlineData("8082-8080", "'8082-8080'")]
    [InlineData("8080/ncp", "'ncp' in '8080/ncp' is not a protocol")]
    public void What_is_wrong_is_quoted_and_what_is_right_is_shown(string text, string words) =>
        Refusal.Of(() => new ExposedPorts(text), words, "80, 53/udp or 8000-8010");
}
