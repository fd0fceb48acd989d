using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace PSDockerTools.Tests.Values;

/// <summary>Laws that hold for every value of every grammar.</summary>
public abstract class SpecLaws<TSpec>
    where TSpec : class
{
    private static readonly string[] s_anywhere =
    [
        "", " ", "\t", "\n", "\0", ",", ":", "=", "-", "+", ".", "/", "\"", "'", "0", "1", "99999999999999999999", "e", "é", "𝒳", "\ud800",
        "[", "]",
    ];

    private readonly string[] _good;
    private readonly string[] _pieces;

    /// <param name="good">Texts that are read.</param>
    /// <param name="pieces">Pieces that such texts are made of.</param>
    protected SpecLaws(string[] good, params string[] pieces)
    {
        _good = good;
        _pieces = [.. s_anywhere, .. pieces];
    }

    protected abstract TSpec Parse(string text);

    [Fact]
    public void What_is_good_is_read_and_written_back()
    {
        foreach (string text in _good) { ReadsBack(text, Parse(text)); }
    }

    [Property(MaxTest = 500)]
    public Property Any_text_is_read_and_written_back_or_refused_with_a_sentence() => Prop.ForAll(Texts(), text =>
    {
        TSpec spec;
        try { spec = Parse(text); }
        catch (FormatException e)
        {
            Assert.EndsWith(".", e.Message, StringComparison.Ordinal);
            return;
        }
        ReadsBack(text, spec);
    });

    private void ReadsBack(string text, TSpec spec)
    {
        string written = spec.ToString()!;
        TSpec again = Parse(written);
        Assert.True(spec.Equals(again), $"'{text}' is written as '{written}', which reads as '{again}'.");
        Assert.Equal(spec.GetHashCode(), again.GetHashCode());
        Assert.Equal(written, again.ToString());
    }

    private Arbitrary<string> Texts()
    {
        Gen<string> piece = Gen.Elements(_pieces);
        Gen<string> words = piece.ListOf().Select(string.Concat);
        Gen<string> anything = ArbMap.Default.GeneratorFor<string>().Select(text => text ?? "");
        Gen<string> nearly =
            from text in Gen.Elements(_good)
            from start in Gen.Choose(0, text.Length)
            from length in Gen.Choose(0, Math.Min(2, text.Length - start))
            from with in piece
            select text.Remove(start, length).Insert(start, with);
        Gen<string> joined = Gen.Elements(_good).Two().Select(two => two.Item1 + two.Item2);
        return Gen.Frequency((3, words), (1, anything), (5, nearly), (1, joined)).ToArbitrary();
    }
}
