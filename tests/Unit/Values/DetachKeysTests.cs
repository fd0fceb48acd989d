using System;

namespace PSDockerTools.Tests.Values;

public sealed class DetachKeysTests() : SpecLaws<DetachKeys>(["ctrl-p,ctrl-q", "a", "DEL", "ctrl-\\,x"], "ctrl-", "p", ",", "DEL", "@", "[")
{
    protected override DetachKeys Parse(string text) => new(text);

    [Theory]
    [InlineData("ctrl-p,ctrl-q", "1011")]
    [InlineData("ctrl-@", "00")]
    [InlineData("ctrl-a,ctrl-z", "011A")]
    [InlineData("ctrl-[,ctrl-\\,ctrl-],ctrl-^,ctrl-_", "1B1C1D1E1F")]
    [InlineData("DEL", "7F")]
    [InlineData("a,B,-", "61422D")]
    public void Each_key_is_what_a_terminal_sends(string text, string bytes) =>
        Assert.Equal(bytes, Convert.ToHexString([.. new DetachKeys(text).Bytes]));

    [Theory]
    [InlineData("", "''")]
    [InlineData("ctrl-p,", "'' in 'ctrl-p,'")]
    [InlineData("ctrl-A", "'ctrl-A' is not a key")]
    [InlineData("ctrl-pp", "'ctrl-pp'")]
    [InlineData("del", "'del'")]
    [InlineData("é", "'é'")]
    [InlineData("ctrl-p, ctrl-q", "' ctrl-q' in")]
    public void What_is_wrong_is_quoted_and_what_is_right_is_shown(string text, string words) =>
        Refusal.Of(() => new DetachKeys(text), words, "Write it like ctrl-p,ctrl-q");
}
