namespace PSDockerTools.Tests.Values;

public sealed class VolumesFromTests() : SpecLaws<VolumesFrom>(["data", "data:ro", "data:rw,z"], "data", ":", "ro", ",", "Z")
{
    protected override VolumesFrom Parse(string text) => new(text);

    [Theory]
    [InlineData("data", "data", null)]
    [InlineData("data:ro", "data", "ro")]
    [InlineData("data:ro,Z", "data", "ro,Z")]
    public void Is_a_container_and_perhaps_a_mode(string text, string container, string? mode) =>
        Assert.Equal((container, mode), (new VolumesFrom(text).Container, new VolumesFrom(text).Mode));

    [Theory]
    [InlineData("", "has no container name")]
    [InlineData(":ro", "has no container name")]
    [InlineData("data:", "'' in 'data:' is not a mode")]
    [InlineData("data:nocopy", "'nocopy' in 'data:nocopy'")]
    [InlineData("data:ro:z", "'ro:z'")]
    public void What_is_wrong_is_quoted_and_what_is_right_is_shown(string text, string words) =>
        Refusal.Of(() => new VolumesFrom(text), words, "Write it like data or data:ro.");
}
