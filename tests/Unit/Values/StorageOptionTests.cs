namespace PSDockerTools.Tests.Values;

public sealed class StorageOptionTests() : SpecLaws<StorageOption>(["size=120G", "a=", "a=b=c"], "size", "=", "120G")
{
    protected override StorageOption Parse(string text) => new(text);

    [Theory]
    [InlineData("size", "'size' has no value")]
    [InlineData("", "'' has no name")]
    [InlineData("=120G", "'=120G' has no name")]
    public void A_name_and_a_value_are_needed(string text, string words) =>
        Refusal.Of(() => new StorageOption(text), words, "Write it like");
}
