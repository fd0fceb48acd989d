using System.Collections.Generic;
using System.Linq;

namespace PSDockerTools.DockerCli;

/// <summary>Writes a docker run as the equivalent PowerShell command line.</summary>
internal static class PowerShellLine
{
    public static string Of(DockerRun run)
    {
        List<string> parts = [run.Signature.Name, Value(run.Image)];
        if (run.Engine is not null) { parts.Add($"-{SplatTable.Engine} {Value(run.Engine)}"); }
        parts.AddRange(run.Options.Select(Write));
        if (run.Command.Any(word => word.StartsWith("-"))) { parts.Add("--"); }
        parts.AddRange(run.Command.Select(Word));
        return string.Join(' ', parts);
    }

    private static string Write(RunOption option) => option.Parameter.IsSwitch
        ? option.Parameter + (option.IsSet ? "" : ":$false")
        : DockerValue.AreJoined(option) ? $"{option.Parameter} {string.Join(',', option.Values.Select(value => Typed(option.Parameter, value)))}"
        : $"{option.Parameter} {string.Join(',', option.Values.Select(Value))}";

    private static string Typed(CommandParameter parameter, ShellWord value) =>
        $"([{parameter.ValueType.FullName}]{ShellQuote.QuoteForPowerShell(value.Head)})";

    /// <summary>Quotes a value that begins with a dash; otherwise PowerShell would bind it as a parameter.</summary>
    private static string Value(ShellWord word) =>
        word.IsLiteral && word.StartsWith("-") ? ShellQuote.QuoteForPowerShell(word.Head) : ShellQuote.QuoteForPowerShell(word);

    /// <summary>Quotes a word after --. A dash needs no quotes there, but PowerShell would remove a second --.</summary>
    private static string Word(ShellWord word) => word.ToString() == "--" ? "'--'" : ShellQuote.QuoteForPowerShell(word);
}
