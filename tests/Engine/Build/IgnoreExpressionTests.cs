using System;
using System.Diagnostics;
using System.Linq;
using System.Text.RegularExpressions;
using PSDockerTools.Engine.Build;
using Xunit;

namespace PSDockerTools.Engine.Tests.Build;

public sealed class IgnoreExpressionTests
{
    private const int Seeds = 4000;

    /// <summary>The same as .NET's own matcher, where both read an expression alike.</summary>
    [Fact]
    public void Random_expressions_match_what_NET_s_own_matcher_matches()
    {
        string[] pieces = ["a", "b", "/", "[^/]*", "[^/]", "(.*/)?", ".*", "[ab]", "[^a]", "[a-c]", @"\.", @"\*", "^", "$", @"\d", @"\W", @"[\d/]", "|", "a{2}", "b{0,2}", "[ab]{1,}", "{", "}"];
        string[] letters = ["a", "b", "c", "/", ".", "*", "1", "\n", "a", "b", "/"];
        int matches = 0;
        for (int seed = 0; seed < Seeds; seed++)
        {
            Random random = new(seed);
            string expression = $"^a{Many(random, pieces, 7)}$";
            Regex regex = new(expression.Replace("$", @"\z", StringComparison.Ordinal), RegexOptions.CultureInvariant);
            for (int count = 0; count < 20; count++)
            {
                string text = Many(random, letters, 9);
                bool expected = regex.IsMatch(text);
                Assert.True(expected == new IgnoreExpression(expression).Matches(text), $"{expression} and '{text}' with seed {seed}");
                matches += expected ? 1 : 0;
            }
        }
        Assert.True(matches > Seeds / 2);
    }

    [Theory]
    [InlineData("**/**/**/**/**/x.log")]
    [InlineData("*a*a*a*a*a*a*a*a*a*a*a*a*b")]
    [InlineData("**/a/**/a/**/a/**/a/**/a/**/b")]
    [InlineData("[a]**[a]**[a]**[a]**[a]**b")]
    public void A_match_takes_no_time_however_deep_the_folders_are(string pattern)
    {
        IgnorePattern compiled = new(pattern, isException: false);
        string path = string.Join('/', Enumerable.Repeat("a", 400)) + new string('a', 400);
        Stopwatch watch = Stopwatch.StartNew();
        Assert.False(compiled.Matches(path));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(1), watch.Elapsed.ToString());
    }

    private static string Many(Random random, string[] pieces, int most) =>
        string.Concat(Enumerable.Range(0, random.Next(most)).Select(_ => pieces[random.Next(pieces.Length)]));
}
