namespace PSDockerTools.Text;

/// <summary>What is said about variables and labels that cannot be read.</summary>
internal static class EntrySpecText
{
    public static string EnvironmentWithoutName(string text) =>
        $"{SpecText.Quote(text)} has no name before the =. Write it like NAME=value, @{{ NAME = 'value' }} or NAME.";

    public static string LabelWithoutName(string text) =>
        $"{SpecText.Quote(text)} has no name before the =. Write it like owner=web, @{{ owner = 'web' }} or owner.";

    public static string LabelWithSpace(string part, string text) =>
        $"{SpecText.Within(part, text)} has a space, which a name cannot have. Write it like owner=web.";

    public static string FilterWithoutName(string text) =>
        $"{SpecText.Quote(text)} has no name before the =. Write it like event=die or @{{ event = 'die', 'oom' }}.";

    public static string FilterWithoutValue(string text) =>
        $"{SpecText.Quote(text)} has no value. Write it like event=die or @{{ event = 'die', 'oom' }}.";

    public static string NameWithEquals(string name) => $"{SpecText.Quote(name)} has an = in it, which a name cannot have.";

    public static string FileLineWithoutName(string path, int line, string entry) =>
        $"Line {line} of {path} has no name before the =: {SpecText.Quote(entry)}. Write it like NAME=value.";

    public static string FileNameWithSpace(string path, int line, string name) =>
        $"{SpecText.Quote(name)} in line {line} of {path} has a space, which a name cannot have. Write it like NAME=value,"
        + " without spaces before the =.";

    public static string FileNotText(string path) => $"{path} is not UTF-8 text.";
}
