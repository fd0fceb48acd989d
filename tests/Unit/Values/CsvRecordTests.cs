using System.Linq;
using FsCheck.Xunit;

namespace PSDockerTools.Tests.Values;

public sealed class CsvRecordTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a", "a")]
    [InlineData("a,b", "a|b")]
    [InlineData("a,", "a|")]
    [InlineData(",", "|")]
    [InlineData("\"a,b\",c", "a,b|c")]
    [InlineData("a,\"b\"\"c\"", "a|b\"c")]
    [InlineData("\"\"", "")]
    [InlineData(" a ,b", " a |b")]
    public void Fields_stand_between_commas_that_are_not_quoted(string text, string fields) =>
        Assert.Equal(fields, string.Join('|', CsvRecord.Read(text)));

    [Theory]
    [InlineData("a\"b")]
    [InlineData("\"a")]
    [InlineData("\"a\"b")]
    [InlineData("a, \"b\"")]
    [InlineData("\"")]
    [InlineData("a\nb")]
    public void A_quote_that_is_out_of_place_is_refused(string text) => Refusal.Of(() => CsvRecord.Read(text), "do not match");

    [Property]
    public void What_is_written_is_read_back(string?[] given)
    {
        string[] fields = [.. given.Select(field => field ?? ""), "end"];
        Assert.Equal(fields, CsvRecord.Read(CsvRecord.Write(fields)));
    }
}
