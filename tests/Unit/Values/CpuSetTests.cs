namespace PSDockerTools.Tests.Values;

public sealed class CpuSetTests() : SpecLaws<CpuSet>(["0", "0-3", "0,2", "0-1,4"], "0", "-", ",", "3")
{
    protected override CpuSet Parse(string text) => new(text);

    [Theory]
    [InlineData("", "''")]
    [InlineData("a", "'a'")]
    [InlineData("0,", "'' in '0,'")]
    [InlineData("0-", "'0-'")]
    [InlineData("3-1", "'3-1'")]
    [InlineData("-1", "'-1'")]
    [InlineData("0, 1", "' 1' in '0, 1' is neither a number nor a range")]
    public void What_is_wrong_is_quoted_and_what_is_right_is_shown(string text, string words) =>
        Refusal.Of(() => new CpuSet(text), words, "0-3 or '0,2'");
}
