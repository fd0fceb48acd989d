namespace PSDockerTools.Tests.Values;

public sealed class TmpfsMountTests() : SpecLaws<TmpfsMount>(["/run", "/run:rw,size=64m,mode=1777", "/a:"], "/run", ":", "size=64m", ",")
{
    protected override TmpfsMount Parse(string text) => new(text);

    [Theory]
    [InlineData("/run", "/run", "")]
    [InlineData("/run:", "/run", "")]
    [InlineData("/run:rw,size=64m", "/run", "rw,size=64m")]
    [InlineData("/run:a:b", "/run", "a:b")]
    public void Is_a_path_and_options(string text, string path, string options) =>
        Assert.Equal((path, options), (new TmpfsMount(text).Path, new TmpfsMount(text).Options));

    [Theory]
    [InlineData("")]
    [InlineData("run")]
    [InlineData(":size=1m")]
    public void The_path_begins_at_the_root(string text) =>
        Refusal.Of(() => new TmpfsMount(text), "is not an absolute path in the container", "/run:rw,size=64m");
}
