using System;
using System.Text;
using PSDockerTools.Terminal;

namespace PSDockerTools.Tests.Terminal;

public sealed class ScreenModesTests
{
    [Theory]
    [InlineData("plain text\r\n", "")]
    [InlineData("\e[?1049h", "\e[?1049l")]
    [InlineData("\e[?1049h~\e[?1049l", "")]
    [InlineData("\e[?25l", "\e[?25h")]
    [InlineData("\e[?25l\e[?25h", "")]
    [InlineData("\e[?2004h\e[?1h\e=", "\e>\e[?1l\e[?2004l")]
    [InlineData("\e[?1000;1006h", "\e[?1000l\e[?1006l")]
    [InlineData("\e[1;31mred", "\e[m")]
    [InlineData("\e[1;31mred\e[0m\e[31mred\e[m", "")]
    [InlineData("\e[2;10r", "\e7\e[r\e8")]
    [InlineData("\e[?9999h\e[10;20H\e[2J\e]0;title\a", "")]
    [InlineData("\e[?1049h\e[?25l\e[7m", "\e[?25h\e[?1049l\e[m")]
    public void What_was_changed_and_not_changed_back_is_undone(string shown, string undo)
    {
        ScreenModes modes = new();
        modes.Follow(Encoding.UTF8.GetBytes(shown));
        Assert.Equal(undo, modes.ResetSequence());
    }

    [Fact]
    public void It_may_be_cut_anywhere()
    {
        byte[] shown = "ä\e[?1049h\e[?25l text \e[1;31m\e[?25h"u8.ToArray();
        for (int cut = 0; cut <= shown.Length; cut++)
        {
            ScreenModes modes = new();
            modes.Follow(shown.AsSpan(0, cut));
            modes.Follow(shown.AsSpan(cut));
            Assert.Equal("\e[?1049l\e[m", modes.ResetSequence());
        }
    }
}
