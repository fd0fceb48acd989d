using System.Linq;

namespace PSDockerTools.Tests.Values;

public sealed class SearchDomainTests() : SpecLaws<SearchDomain>([".", "a", "a.", "1.foo", "1-foo.2-bar.baz"], ".", "a", "1", "-", "foo")
{
    protected override SearchDomain Parse(string text) => new(text);

    [Theory]
    [InlineData(".", ".")]
    [InlineData("a", "a")]
    [InlineData("a.", "a")]
    [InlineData(" foo.bar ", "foo.bar")]
    [InlineData("17.foo", "17.foo")]
    [InlineData("foo.bar.", "foo.bar")]
    [InlineData("foo1.bar2.baz", "foo1.bar2.baz")]
    [InlineData("1foo.2bar.", "1foo.2bar")]
    [InlineData("foo-1.bar-2.", "foo-1.bar-2")]
    [InlineData("1-foo.2-bar.baz", "1-foo.2-bar.baz")]
    public void Is_a_domain_without_a_dot_at_its_end(string text, string name) => Assert.Equal(name, new SearchDomain(text).Name);

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("17")]
    [InlineData("17.")]
    [InlineData(".17")]
    [InlineData("17-.")]
    [InlineData("17-.foo")]
    [InlineData(".foo")]
    [InlineData("foo-.bar")]
    [InlineData("-foo.bar")]
    [InlineData("foo.bar-")]
    [InlineData("foo.-bar.baz")]
    [InlineData("foo..bar")]
    [InlineData("foo.bar..")]
    public void What_is_wrong_is_quoted_and_what_is_right_is_shown(string text) =>
        Refusal.Of(() => new SearchDomain(text), $"'{text}' is not a domain", "example.com, or . for none");

    [Fact]
    public void A_domain_has_at_most_254_letters()
    {
        Assert.NotNull(new SearchDomain(new string('a', 254)));
        Refusal.Of(() => new SearchDomain(new string('a', 255)), "is not a domain");
        Refusal.Of(() => new SearchDomain(string.Concat(Enumerable.Repeat("a-", 100000))), "is not a domain");
    }
}
