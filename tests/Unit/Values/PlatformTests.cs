namespace PSDockerTools.Tests.Values;

public sealed class PlatformTests() : SpecLaws<Platform>(
    [
        "linux", "arm64", "linux/amd64", "linux/arm/v7", "linux/aarch64/v8", "windows(10.0.17763)/amd64", "armhf", "armel", "macos/arm64/9",
        "x86_64",
    ],
    "linux", "/", "arm", "v7", "amd64", "windows", "(", "10.0", ")", "armhf", "i386")
{
    protected override Platform Parse(string text) => new(text);

    [Theory]
    [InlineData("linux/amd64", "linux/amd64")]
    [InlineData("Linux/x86_64", "linux/amd64")]
    [InlineData("linux/x86-64/v1", "linux/amd64")]
    [InlineData("linux/amd64/v2", "linux/amd64/v2")]
    [InlineData("linux/aarch64", "linux/arm64")]
    [InlineData("linux/arm64/v8", "linux/arm64/v8")]
    [InlineData("linux/aarch64/8", "linux/arm64/v8")]
    [InlineData("linux/arm64/9", "linux/arm64/v9")]
    [InlineData("linux/arm/7", "linux/arm/v7")]
    [InlineData("linux/arm", "linux/arm")]
    [InlineData("linux/armhf", "linux/arm")]
    [InlineData("linux/arm/v7", "linux/arm/v7")]
    [InlineData("linux/armel", "linux/arm/v6")]
    [InlineData("linux/i386", "linux/386")]
    [InlineData("macOS/arm64", "darwin/arm64")]
    [InlineData("windows(10.0.17763)/amd64", "windows(10.0.17763)/amd64")]
    [InlineData("windows(10.0.17763+win32k)/amd64", "windows(10.0.17763+win32k)/amd64")]
    [InlineData("made-up/thing", "made-up/thing")]
    [InlineData("linux", "linux")]
    [InlineData("WINDOWS(10.0)", "windows(10.0)")]
    [InlineData("arm64", "arm64")]
    [InlineData("aarch64", "arm64")]
    [InlineData("armel", "linux/arm/v6")]
    public void Is_named_as_the_engine_names_it(string text, string written) => Assert.Equal(written, new Platform(text).ToString());

    [Theory]
    [InlineData("", "''")]
    [InlineData("amiga", "'amiga' is not a platform")]
    [InlineData("linux/", "'' in 'linux/'")]
    [InlineData("/amd64", "'' in '/amd64'")]
    [InlineData("linux/*", "'*' in 'linux/*'")]
    [InlineData("linux/arm/v7/x", "'linux' in")]
    [InlineData("linux /amd64", "'linux '")]
    [InlineData("windows(10/amd64", "'windows(10'")]
    public void What_is_wrong_is_quoted_and_what_is_right_is_shown(string text, string words) =>
        Refusal.Of(() => new Platform(text), words, "linux/amd64, linux/arm/v7 or windows/amd64");
}
