namespace PSDockerTools.Tests.Values;

public sealed class RestartPolicyTests() : SpecLaws<RestartPolicy>(
    ["no", "always", "unless-stopped", "on-failure", "on-failure:3", "on-failure:"],
    "on-failure", "always", "no", ":", "3")
{
    protected override RestartPolicy Parse(string text) => new(text);

    [Theory]
    [InlineData("no", "no", 0, true)]
    [InlineData("always", "always", 0, false)]
    [InlineData("Always", "always", 0, false)]
    [InlineData("unless-stopped", "unless-stopped", 0, false)]
    [InlineData("on-failure", "on-failure", 0, false)]
    [InlineData("on-failure:", "on-failure", 0, false)]
    [InlineData("on-failure:3", "on-failure", 3, false)]
    [InlineData("always:0", "always", 0, false)]
    public void Is_a_name_and_perhaps_a_count(string text, string name, int count, bool none)
    {
        RestartPolicy policy = new(text);
        Assert.Equal((name, count, none), (policy.Name, policy.MaximumRetryCount, policy.IsNone));
    }

    [Theory]
    [InlineData("", "''")]
    [InlineData("sometimes", "'sometimes' is not a restart policy")]
    [InlineData(":1", "'' in ':1'")]
    [InlineData("on-failure:x", "'x' in 'on-failure:x' is not a number of retries")]
    [InlineData("on-failure:-1", "'-1'")]
    [InlineData("on-failure:3:4", "'3:4'")]
    [InlineData("on-failure:99999999999", "'99999999999'")]
    [InlineData("always:2", "'always' in 'always:2' has no number of retries")]
    public void What_is_wrong_is_quoted_and_what_is_right_is_shown(string text, string words) =>
        Refusal.Of(() => new RestartPolicy(text), words, "no, always, unless-stopped, on-failure or on-failure:3");
}
