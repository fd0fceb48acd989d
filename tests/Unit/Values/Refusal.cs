using System;

namespace PSDockerTools.Tests.Values;

internal static class Refusal
{
    /// <summary>It is refused, and the sentence has these words in it.</summary>
    public static string Of(Func<object> read, params string[] words)
    {
        string message = Assert.ThrowsAny<FormatException>(() => { read(); }).Message;
        foreach (string word in words) { Assert.Contains(word, message, StringComparison.Ordinal); }
        return message;
    }
}
