namespace PSDockerTools.Tests.Values;

public sealed class UlimitTests() : SpecLaws<Ulimit>(
    ["nofile=512:1024", "nofile=1024", "memlock=-1", "cpu=0:-1"],
    "nofile", "=", ":", "-1", "512")
{
    protected override Ulimit Parse(string text) => new(text);

    [Theory]
    [InlineData("nofile=512:1024", "nofile", 512, 1024)]
    [InlineData("nofile=1024", "nofile", 1024, 1024)]
    [InlineData("cpu=2:4", "cpu", 2, 4)]
    [InlineData("nofile=-1", "nofile", -1, -1)]
    [InlineData("nofile=1024:-1", "nofile", 1024, -1)]
    [InlineData("nofile=-1:-1", "nofile", -1, -1)]
    [InlineData("stack=9223372036854775807", "stack", long.MaxValue, long.MaxValue)]
    public void Has_a_soft_and_a_hard_limit(string text, string name, long soft, long hard)
    {
        Ulimit limit = new(text);
        Assert.Equal((name, soft, hard), (limit.Name, limit.Soft, limit.Hard));
    }

    [Theory]
    [InlineData("", "''")]
    [InlineData("notarealtype=1024:1024", "'notarealtype' in 'notarealtype=1024:1024' is not a ulimit", "nofile, nproc")]
    [InlineData("nofile:1024:1024", "'nofile:1024:1024'")]
    [InlineData("nofile", "'' in 'nofile'")]
    [InlineData("nofile=", "'' in 'nofile='")]
    [InlineData("nofile=:", "'' in")]
    [InlineData("nofile=:1024", "'' in")]
    [InlineData("nofile=1024:", "'' in")]
    [InlineData("nofile=1024=512", "'1024=512'")]
    [InlineData("nofile=1:2:3", "'2:3'")]
    [InlineData("nofile=asdf", "'asdf'")]
    [InlineData("nofile=1.5", "'1.5'")]
    [InlineData("nofile=1024:1", "The soft limit in 'nofile=1024:1' is greater than the hard limit")]
    [InlineData("nofile=-1:1024", "greater than the hard limit")]
    public void What_is_wrong_is_quoted_and_what_is_right_is_shown(string text, params string[] words) =>
        Refusal.Of(() => new Ulimit(text), [.. words, "nofile=1024, nofile=512:1024 or memlock=-1"]);
}
