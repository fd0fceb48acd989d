namespace PSDockerTools.Tests.Values;

public sealed class AuxiliaryAddressTests() : SpecLaws<AuxiliaryAddress>(
    ["router=10.1.0.5", "a= ::1 "], "router", "=", "10.1.0.5", "::1", "070")
{
    protected override AuxiliaryAddress Parse(string text) => new(text);

    [Theory]
    [InlineData("")]
    [InlineData("router")]
    [InlineData("router=")]
    [InlineData("=10.1.0.5")]
    [InlineData("router=10.1.0.05")]
    [InlineData("router=10.1.0.0/24")]
    public void What_is_wrong_is_quoted_and_what_is_right_is_shown(string text) =>
        Refusal.Of(() => new AuxiliaryAddress(text), $"'{text}' is not a name and an IP address", "router=10.1.0.5");
}
