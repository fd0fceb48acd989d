using System.Linq;
using System.Text;
using PSDockerTools.Terminal;

namespace PSDockerTools.Tests.Terminal;

public sealed class DetachMatcherTests
{
    [Theory]
    [InlineData("abc", "abc", false)]
    [InlineData("\u0010\u0011", "", true)]
    [InlineData("ls\r\u0010\u0011rest", "ls\r", true)]
    [InlineData("\u0010a", "\u0010a", false)]
    [InlineData("\u0010\u0010a", "\u0010\u0010a", false)]
    [InlineData("\u0010\u0010\u0011", "\u0010", true)]
    [InlineData("a\u0010", "a", false)]
    [InlineData("é€😀", "é€😀", false)]
    public void Only_the_keys_in_a_row_leave_and_nothing_else_is_lost(string typed, string passed, bool detached)
    {
        DetachMatcher matcher = new(DetachKeys.Default.Bytes);
        Assert.Equal(detached, matcher.Take(Encoding.UTF8.GetBytes(typed), out byte[] pass));
        Assert.Equal(passed, Encoding.UTF8.GetString(pass));
    }

    [Fact]
    public void The_keys_may_come_in_pieces()
    {
        DetachMatcher matcher = new(new DetachKeys("ctrl-a,b,c").Bytes);
        Assert.False(matcher.Take([1], out byte[] first));
        Assert.False(matcher.Take("b"u8, out byte[] second));
        Assert.Empty(first.Concat(second));
        Assert.False(matcher.Take("x"u8, out byte[] third));
        Assert.Equal([1, (byte)'b', (byte)'x'], third);
        Assert.False(matcher.Take([1], out _));
        Assert.False(matcher.Take("b"u8, out _));
        Assert.True(matcher.Take("c"u8, out byte[] rest));
        Assert.Empty(rest);
    }
}
