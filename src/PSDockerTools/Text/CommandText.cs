namespace PSDockerTools.Text;

/// <summary>What is said about the command behind an image or a container. The methods' names are error ids.</summary>
internal static class CommandText
{
    public static string NotAParameter(string word, string command, string? similar, string line) =>
        $"{Unknown(word, command)}{Similar(similar)} If it belongs to the container's command, put -- before it: {line}";

    public static string ParameterUnknown(string word, string command, string expected) =>
        $"{Unknown(word, command)} {command} -? lists them. What comes first is -{expected}.";

    public static string ParameterMisspelt(string word, string command, string similar, string line) =>
        $"{Unknown(word, command)} Did you mean -{similar}? {line}";

    public static string ParameterAbbreviated(string word, string parameter, string line) =>
        $"'{word}' could be a word of the container's command. Write {parameter} in full: {line}";

    public static string ParameterAfterCommand(string word, string command, string before, string inside) =>
        $"'{word}' comes after the container's command has begun. If it is meant for {command}, put it before: {before}"
        + $"; if it belongs to the container's command, put -- before that: {inside}";

    public static string ParameterValueMissing(string word, string command) =>
        $"'{word}' has no value: -- ends the parameters of {command}. Write {word} VALUE --.";

    public static string DockerOption(string word, string here, string? line) =>
        $"'{word}' is how docker writes it; here it is {here}{(line is null ? "." : ": " + line)}";

    public static string DockerOptionAsWord(string word, string here, string line) =>
        $"'{word}' would be the first word of the container's command. Docker's option is {here} here; if it belongs to that command,"
        + $" put -- before it: {line}";

    public static string DashWordFirst(string word, string expected, string? similar) =>
        $"'{word}' stands where -{expected} is expected.{Similar(similar)}"
        + " Parameters are written -Name value, and come before the container's command.";

    public static string WordCut(string word) =>
        $"PowerShell cuts '{word}' into several arguments. Put all of it in one pair of quotes.";

    public static string WordNotExpanded(string word) =>
        $"PowerShell sees no variable in '{word}', since it begins with a dash."
        + $" Put it in quotes: \"{word}\", or '{word}' if it is meant as it stands.";

    public static string DashesInsideCommand(string line, string lineWithout) =>
        "PowerShell takes the first -- away, so the container's command would not see it."
        + $" If it belongs to that command, put one more before it: {line}; if not: {lineWithout}";

    public static string StopParsing(string? line) =>
        "--% is for programs of this machine. Put -- before the container's command" + (line is null ? "." : ": " + line);

    public static string SplatNotAParameter(string word, string splat, string command, string? line) => line is null
        ? $"'{word}' in {splat} is not a parameter of {command}."
            + $" If it belongs to the container's command, put -- before that command where {splat} comes from."
        : $"'{word}' in {splat} would be taken for a parameter of {command}."
            + $" If it belongs to the container's command, write ${splat[1..]} behind --: {line}";

    public static string SplatKeyUnknown(string key, string splat, string command, string? similar) =>
        $"'{key}' in {splat} is not a parameter of {command}.{Similar(similar)} Its names are written in full.";

    public static string WordIsNull(string? word) =>
        $"{Quoted(word, "A word")} of the container's command is null. Write '' for an empty word; an empty array, @(), is no word at all.";

    public static string WordIsTable(string? word) =>
        $"{Quoted(word, "A word")} of the container's command is a table or an object without a text. Name what you mean: $x.Name";

    private static string Unknown(string word, string command) => $"'{word}' is not a parameter of {command}.";

    private static string Similar(string? similar) => similar is null ? "" : $" Did you mean -{similar}?";

    private static string Quoted(string? word, string otherwise) => word is null ? otherwise : $"'{word}'";
}
