using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace PSDockerTools.Binding;

/// <summary>A suggestion and its tooltip.</summary>
internal sealed record Completion(string Text, string ToolTip)
{
    /// <summary>An alternative spelling, which is suggested if only that spelling begins with the word.</summary>
    public string? Other { get; init; }

    /// <summary>Returns the suggestions that begin with the word, quoted if necessary.</summary>
    public static IEnumerable<CompletionResult> Matching(string word, IEnumerable<Completion> all)
    {
        char quote = word.Length > 0 && word[0] is '\'' or '"' ? word[0] : '\0';
        string typed = Typed(word);
        return
        [
            .. all.Select(one => GoesOn(one.Text) ? one : one.Other is string other && GoesOn(other) ? one with { Text = other } : null)
                .OfType<Completion>().Select(one => one.ToResult(quote)),
        ];

        bool GoesOn(string text) => text.StartsWith(typed, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Returns the suggestion with a prefix.</summary>
    public Completion Behind(string beginning) => this with { Text = beginning + Text, Other = Other is null ? null : beginning + Other };

    /// <summary>The word without its quotes; the closing quote may be missing.</summary>
    public static string Typed(string word) => word.Trim('\'', '"');

    private CompletionResult ToResult(char quote)
    {
        bool bare = quote == '\0' && Text.All(letter => char.IsLetterOrDigit(letter) || letter is '_' or '-' or '.' or '/' or ':' or '=');
        string text = quote == '"' ? $"\"{Text}\"" : bare ? Text : $"'{CodeGeneration.EscapeSingleQuotedStringContent(Text)}'";
        return new CompletionResult(text, Text, CompletionResultType.ParameterValue, ToolTip.Length == 0 ? Text : ToolTip);
    }
}
