using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Engine.Http;
using Xunit;

namespace PSDockerTools.Engine.Tests.Streams;

public sealed class JsonStreamTests
{
    [Theory]
    [InlineData("{\"a\":1}\r\n{\"a\":2}\r\n")]
    [InlineData("{\"a\":1}{\"a\":2}")]
    [InlineData("  {\"a\":\n1}\n\n{\"a\":2}")]
    public async Task Values_follow_each_other_on_lines_of_their_own_or_not(string text)
    {
        List<int> values = [];
        await foreach (JsonElement value in JsonStream.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), CancellationToken.None))
        {
            values.Add(value.GetProperty("a").GetInt32());
        }
        Assert.Equal([1, 2], values);
    }

    [Fact]
    public async Task A_value_that_is_cut_is_an_error() => await Assert.ThrowsAnyAsync<JsonException>(async () =>
    {
        await foreach (JsonElement _ in JsonStream.ReadAsync(new MemoryStream("{\"a\":1}{\"a\":"u8.ToArray()), CancellationToken.None)) { }
    });
}
