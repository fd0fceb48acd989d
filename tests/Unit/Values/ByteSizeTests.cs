namespace PSDockerTools.Tests.Values;

public sealed class ByteSizeTests() : SpecLaws<ByteSize>(
    ["0", "32", "512m", "1.5g", "64kb", "2 GiB", "1p", "7t", "9223372036854775807", ".3K"],
    "k", "m", "G", "t", "P", "b", "ib", "iB", "1024", ".5", " ")
{
    private const long K = 1024;

    protected override ByteSize Parse(string text) => new(text);

    [Theory]
    [InlineData("32", 32)]
    [InlineData("32b", 32)]
    [InlineData("32B", 32)]
    [InlineData("32 B", 32)]
    [InlineData("32k", 32 * K)]
    [InlineData("32K", 32 * K)]
    [InlineData("32kb", 32 * K)]
    [InlineData("32Kib", 32 * K)]
    [InlineData("32KIB", 32 * K)]
    [InlineData("32Mb", 32 * K * K)]
    [InlineData("512MB", 512 * K * K)]
    [InlineData("32Gb", 32 * K * K * K)]
    [InlineData("32Tb", 32 * K * K * K * K)]
    [InlineData("32P", 32 * K * K * K * K * K)]
    [InlineData("32.3", 32)]
    [InlineData("32.3 mb", 33869004)]
    [InlineData("0.3MB", 314572)]
    [InlineData(".3kB", 307)]
    [InlineData("1.5g", 3 * K * K * K / 2)]
    [InlineData("0.", 0)]
    [InlineData("0. ", 0)]
    [InlineData("32. b", 32)]
    [InlineData("-0", 0)]
    [InlineData("-0 B", 0)]
    [InlineData("+5", 5)]
    [InlineData("0 ", 0)]
    [InlineData("1e3", 1000)]
    public void Is_read_as_docker_reads_it(string text, long bytes) => Assert.Equal(bytes, new ByteSize(text).Bytes);

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData(".")]
    [InlineData(". ")]
    [InlineData(" ")]
    [InlineData(" 0")]
    [InlineData("0b ")]
    [InlineData("-32")]
    [InlineData("-1")]
    [InlineData("-32 b")]
    [InlineData("32b.")]
    [InlineData("32 bb")]
    [InlineData("32 b b")]
    [InlineData("32  b")]
    [InlineData(" 32 ")]
    [InlineData("32m b")]
    [InlineData("32bm")]
    [InlineData("32e")]
    [InlineData("32kiB2")]
    [InlineData("1,5g")]
    [InlineData("9223372036854775808")]
    [InlineData("8192p")]
    [InlineData("1e30")]
    [InlineData("0x10")]
    public void What_is_wrong_is_quoted_and_what_is_right_is_shown(string text) =>
        Refusal.Of(() => new ByteSize(text), $"'{text}' is not a memory size", "512m, 1.5g, 64kb or 1048576 (bytes)");

    [Theory]
    [InlineData("1024", "1k")]
    [InlineData("1536m", "1536m")]
    [InlineData("2048m", "2g")]
    [InlineData("1000", "1000")]
    [InlineData("0k", "0")]
    public void Is_written_with_the_largest_unit_that_divides_it(string text, string written) =>
        Assert.Equal(written, new ByteSize(text).ToString());
}
