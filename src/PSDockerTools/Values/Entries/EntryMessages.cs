using PSDockerTools.Errors;

namespace PSDockerTools.Values;

/// <summary>Messages about variables and labels that cannot be read.</summary>
internal static class EntryMessages
{
    public static ErrorText EnvironmentWithoutName(string text) =>
        new($"{ValueMessages.Quote(text)} has no name before the =.", $"Write it like NAME=value, @{{ NAME = 'value' }} or NAME.");

    public static ErrorText LabelWithoutName(string text) =>
        new($"{ValueMessages.Quote(text)} has no name before the =.", $"Write it like owner=web, @{{ owner = 'web' }} or owner.");

    public static ErrorText LabelWithSpace(string part, string text) =>
        new($"{ValueMessages.Within(part, text)} has a space, which a name cannot have.", "Write it like owner=web.");

    public static ErrorText FilterWithoutName(string text) =>
        new($"{ValueMessages.Quote(text)} has no name before the =.", $"Write it like event=die or @{{ event = 'die', 'oom' }}.");

    public static ErrorText FilterWithoutValue(string text) =>
        new($"{ValueMessages.Quote(text)} has no value.", $"Write it like event=die or @{{ event = 'die', 'oom' }}.");

    public static ErrorText FileLineWithoutName(string path, int line, string entry) =>
        new($"Line {line} of {path} has no name before the =: {ValueMessages.Quote(entry)}.", "Write it like NAME=value.");

    public static ErrorText FileNameWithSpace(string path, int line, string name) => new(
        $"{ValueMessages.Quote(name)} in line {line} of {path} has a space, which a name cannot have.",
        "Write it like NAME=value, without spaces before the =.");

    public static ErrorText FileNotText(string path) => $"{path} is not UTF-8 text.";
}
