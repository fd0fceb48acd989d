using PSDockerTools.Errors;

namespace PSDockerTools.CommandGuard;

/// <summary>Messages about the command behind an image or a container. The names of the methods are error IDs.</summary>
internal static class CommandMessages
{
    public static ErrorText NotAParameter(string word, string command, string? similar, string line) =>
        new(Unknown(word, command), $"{Similar(similar)}If it belongs to the container's command, put -- before it: {line}");

    public static ErrorText ParameterUnknown(string word, string command, string expected) =>
        new(Unknown(word, command), $"Write -{expected} first. See its parameters: {command} -?");

    public static ErrorText ParameterMisspelt(string word, string command, string similar, string line) =>
        new(Unknown(word, command), $"Did you mean -{similar}? {line}");

    public static ErrorText ParameterAbbreviated(string word, string parameter, string line) =>
        new($"'{word}' could be a word of the container's command.", $"Write {parameter} in full: {line}");

    public static ErrorText ParameterAfterCommand(string word, string command, string before, string inside) =>
        new(
            $"'{word}' follows the beginning of the container's command.",
            $"If it is a parameter of {command}, write it before the command: {before}"
            + $"; if it belongs to the container's command, put -- before the command: {inside}");

    public static ErrorText ParameterValueMissing(string word, string command) =>
        new($"'{word}' has no value: -- ends the parameters of {command}.", $"Write {word} VALUE --.");

    public static ErrorText DockerOption(string word, string here, string? line) =>
        new($"'{word}' is an option of the docker CLI.", $"Use {here}{(line is null ? "." : ": " + line)}");

    public static ErrorText DockerOptionAsWord(string word, string here, string line) =>
        new(
            $"'{word}' would be the first word of the container's command.",
            $"For the option of the docker CLI use {here}; if it belongs to the container's command, put -- before it: {line}");

    public static ErrorText DashWordFirst(string word, string expected, string? similar) =>
        new(
            $"'{word}' is where -{expected} is expected.",
            $"{Similar(similar)}Write parameters as -Name value, before the container's command.");

    public static ErrorText WordCut(string word) =>
        new($"PowerShell splits '{word}' into several arguments.", "Put all of it in one pair of quotes.");

    public static ErrorText WordNotExpanded(string word) =>
        new(
            $"PowerShell does not expand the variable in '{word}', since it begins with a dash.",
            $"Quote it: \"{word}\", or '{word}' for the literal text.");

    public static ErrorText DashesInsideCommand(string line, string lineWithout) =>
        new(
            "PowerShell removes the first --, so the container's command would not get it.",
            $"If it belongs to that command, write one more before the command: {line}; if not: {lineWithout}");

    public static ErrorText StopParsing(string? line) =>
        new("--% is for programs of this machine.", "Put -- before the container's command" + (line is null ? "." : ": " + line));

    public static ErrorText SplatNotAParameter(string word, string splat, string command, string? line) => line is null
        ? new(
            $"'{word}' in {splat} is not a parameter of {command}.",
            $"If it belongs to the container's command, put -- before that command where {splat} is set.")
        : new(
            $"'{word}' in {splat} would be a parameter of {command}.",
            $"If it belongs to the container's command, write ${splat[1..]} behind --: {line}");

    public static ErrorText SplatKeyUnknown(string key, string splat, string command, string? similar) =>
        new($"'{key}' in {splat} is not a parameter of {command}.", $"{Similar(similar)}Write names of parameters in full.");

    public static ErrorText WordIsNull(string? word) =>
        new($"{Quoted(word, "A word")} of the container's command is null.", "Write '' for an empty word, or @() for no word.");

    public static ErrorText WordIsTable(string? word) =>
        new($"{Quoted(word, "A word")} of the container's command is a hashtable or an object without a text.", "Use a property of it: $x.Name");

    public static ErrorText WordIsSecret(string? word) =>
        new(
            $"{Quoted(word, "A word")} of the container's command is a secret, which is not sent as text.",
            "If you mean to send it, convert it: (ConvertFrom-SecureString $secret -AsPlainText)");

    private static string Unknown(string word, string command) => $"'{word}' is not a parameter of {command}.";

    private static string Similar(string? similar) => similar is null ? "" : $"Did you mean -{similar}? ";

    private static string Quoted(string? word, string otherwise) => word is null ? otherwise : $"'{word}'";
}
