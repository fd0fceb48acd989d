namespace PSDockerTools.Tests.Values;

public sealed class GpuRequestTests() : SpecLaws<GpuRequest>(
    [
        "all", "2", "-1", "0", "\"device=0,1\"", "device=GPU-1,driver=nvidia",
        "driver=nvidia,\"capabilities=compute,utility\",\"options=foo=bar,baz=qux\"",
    ],
    "all", "count=", "device=", "driver=", ",", "capabilities=", "options=", "a=b", "\"", "1")
{
    protected override GpuRequest Parse(string text) => new(text);

    [Theory]
    [InlineData("all", -1)]
    [InlineData("-1", -1)]
    [InlineData("count=all", -1)]
    [InlineData("count=-1", -1)]
    [InlineData("2", 2)]
    [InlineData("driver=nvidia", 1)]
    [InlineData("device=0", 0)]
    public void Counts(string text, int count)
    {
        GpuRequest request = new(text);
        Assert.Equal((count, "gpu"), (request.Count, request.Capabilities.ToString()));
    }

    [Theory]
    [InlineData("driver=nvidia,\"capabilities=compute,utility\",\"options=foo=bar,baz=qux\"")]
    [InlineData("1,driver=nvidia,\"capabilities=compute,utility\",\"options=foo=bar,baz=qux\"")]
    [InlineData("count=1,driver=nvidia,\"capabilities=compute,utility\",\"options=foo=bar,baz=qux\"")]
    [InlineData("driver=nvidia,\"capabilities=compute,utility\",\"options=foo=bar,baz=qux\",count=1")]
    public void Asks_a_driver_for_what_it_can_do(string text)
    {
        GpuRequest request = new(text);
        Assert.Equal(
            ("nvidia", 1, "compute, utility, gpu", "baz=qux, foo=bar"),
            (request.Driver, request.Count, request.Capabilities.ToString(), request.Options.ToString()));
    }

    [Fact]
    public void Names_devices() => Assert.Equal("0, GPU-3a23c669", new GpuRequest("\"device=0,GPU-3a23c669\"").DeviceIds.ToString());

    [Theory]
    [InlineData("", "'' is neither a number of GPUs nor all")]
    [InlineData("count=invalid-integer", "'invalid-integer' in 'count=invalid-integer'")]
    [InlineData("some", "'some'")]
    [InlineData("-2", "'-2'")]
    [InlineData("1.5", "'1.5'")]
    [InlineData("count=1,count=2", "specifies count twice")]
    [InlineData("1,count=2", "specifies count twice")]
    [InlineData("device=0,1", "'device=0,1' specifies a number of GPUs and devices")]
    [InlineData("count=2,device=0", "a number of GPUs and devices")]
    [InlineData("color=red", "'color=red' is not a field")]
    public void What_is_wrong_is_quoted_and_what_is_right_is_shown(string text, string words) =>
        Refusal.Of(() => new GpuRequest(text), words, "all, 2, device=0 or '\"device=0,1\"'");
}
