using System.IO;
using System.Linq;
using System.Text;

namespace PSDockerTools.Tests.Values;

public sealed class EntryFileTests
{
    [Fact]
    public void Variables_are_read_a_line_each_with_all_that_is_in_them() =>
        Assert.Equal(
            [
                "foo=bar", "baz=quux", "_foobar=foobaz", "with.dots=working", "and_underscore=working too ", "QUOTED='x' # y", "EMPTY=",
                "DEFINED=defined-value", "last=1",
            ],
            Variables("foo=bar\n    baz=quux\r\n# comment\n\n_foobar=foobaz\nwith.dots=working\nand_underscore=working too \n"
                + "QUOTED='x' # y\nEMPTY=\nUNDEFINED\nDEFINED\n    \t  \n\u00a0# no\nlast=1"));

    [Fact]
    public void An_empty_file_has_none() => Assert.Empty(Variables(""));

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_first_name()
    {
        Assert.Equal(["A=1"], Variables("\uFEFFA=1\n"));
        Assert.Equal(["A=é"], Variables([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("A=é\r\n")]));
    }

    [Fact]
    public void A_label_without_a_value_is_left_out() =>
        Assert.Equal(
            ["a=1", "b="],
            EntryFile.ReadLabels(new MemoryStream("a=1\nalone\nb=\n"u8.ToArray()), "labels.txt").Select(label => label.ToString()));

    [Theory]
    [InlineData("foo=bar\n    f   =quux\n", "'f   ' in line 2 of app.env has a space")]
    [InlineData("first line\nanother", "'first line' in line 1 of app.env has a space")]
    [InlineData("# comment=\n=blank\n", "Line 2 of app.env has no name before the =: '=blank'")]
    public void What_is_wrong_is_quoted_with_its_line(string text, string words) =>
        Refusal.Of(() => Variables(text), words, "Write it like NAME=value");

    [Fact]
    public void A_file_that_is_no_text_is_refused() =>
        Refusal.Of(() => Variables([0x41, 0x3d, 0xff, 0xfe, 0x0a]), "app.env is not UTF-8 text");

    private static string[] Variables(string text) => Variables(Encoding.UTF8.GetBytes(text));

    private static string[] Variables(byte[] bytes) =>
    [
        .. EntryFile.ReadEnvironment(new MemoryStream(bytes), "app.env", name => name == "DEFINED" ? "defined-value" : null)
            .Select(entry => entry.ToString()),
    ];
}
