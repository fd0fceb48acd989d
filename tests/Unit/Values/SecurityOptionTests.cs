namespace PSDockerTools.Tests.Values;

public sealed class SecurityOptionTests() : SpecLaws<SecurityOption>(
    [
        "no-new-privileges", "no-new-privileges:true", "no-new-privileges=", "apparmor=unconfined", "label:level:s0", "seccomp={\"a\":1}",
        "systempaths=unconfined",
    ],
    "seccomp", "=", ":", "label", "no-new-privileges", "unconfined", "{}")
{
    protected override SecurityOption Parse(string text) => new(text);

    [Theory]
    [InlineData("no-new-privileges", "no-new-privileges", null)]
    [InlineData("no-new-privileges=", "no-new-privileges", null)]
    [InlineData("no-new-privileges:false", "no-new-privileges", "false")]
    [InlineData("label=user:USER", "label", "user:USER")]
    [InlineData("label:disable", "label", "disable")]
    [InlineData("label:level:s0:c1", "label", "level:s0:c1")]
    [InlineData("foo=bar=baz", "foo", "bar=baz")]
    public void Is_a_name_and_perhaps_a_value(string text, string name, string? value) =>
        Assert.Equal((name, value), (new SecurityOption(text).Name, new SecurityOption(text).Value));

    [Theory]
    [InlineData("seccomp=profile.json", "profile.json")]
    [InlineData("seccomp=/etc/docker/p.json", "/etc/docker/p.json")]
    [InlineData("seccomp=unconfined", null)]
    [InlineData("seccomp=builtin", null)]
    [InlineData("seccomp={}", null)]
    [InlineData("apparmor=profile.json", null)]
    public void A_seccomp_profile_is_a_file(string text, string? path) => Assert.Equal(path, new SecurityOption(text).ProfilePath);

    [Fact]
    public void The_profile_itself_is_sent_without_needless_spaces() => Assert.Equal(
        "seccomp={\"defaultAction\":\"SCMP_ACT_ERRNO\",\"syscalls\":[1,2.50]}",
        new SecurityOption("seccomp=p.json")
            .WithProfile("\uFEFF{\n  \"defaultAction\": \"SCMP_ACT_ERRNO\",\n  \"syscalls\": [ 1, 2.50 ]\n}\n")
            .ToString());

    [Fact]
    public void What_the_profile_says_is_sent_as_it_is_written() => Assert.Equal(
        """seccomp={"a b":"\" c\\","d":"\u00e9 é < & \/","e":1e3}""",
        new SecurityOption("seccomp=p.json").WithProfile("""{ "a b" : "\" c\\", "d": "\u00e9 é < & \/", "e": 1e3 }""").ToString());

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{} {}")]
    public void A_profile_is_a_JSON_object(string json) =>
        Refusal.Of(() => new SecurityOption("seccomp=p.json").WithProfile(json), "The seccomp profile 'p.json' is not a JSON object");

    [Fact]
    public void A_profile_of_broken_text_is_refused() =>
        Refusal.Of(() => new SecurityOption("seccomp=p.json").WithProfile($"{{\"a\":\"{'\ud800'}\"}}"), "is not a JSON object");

    [Fact]
    public void Paths_that_are_hidden_can_be_shown()
    {
        Assert.True(new SecurityOption("systempaths=unconfined").IsSystemPathsUnconfined);
        Assert.False(new SecurityOption("systempaths=unknown").IsSystemPathsUnconfined);
    }

    [Theory]
    [InlineData("")]
    [InlineData("seccomp")]
    [InlineData("seccomp=")]
    [InlineData("label:")]
    [InlineData("=x")]
    public void What_is_wrong_is_quoted_and_what_is_right_is_shown(string text) =>
        Refusal.Of(
            () => new SecurityOption(text), $"'{text}' is not a security option",
            "no-new-privileges, label=disable or seccomp=profile.json");
}
