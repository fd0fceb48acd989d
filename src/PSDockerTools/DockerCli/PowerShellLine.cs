using System.Collections.Generic;
using System.Linq;

namespace PSDockerTools.DockerCli;

/// <summary>A docker run as the line of PowerShell that does the same.</summary>
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

    /// <summary>A value that begins with a dash would be a parameter.</summary>
    private static string Value(ShellWord word) =>
        word.IsLiteral && word.StartsWith("-") ? ShellQuote.QuoteForPowerShell(word.Head) : ShellQuote.QuoteForPowerShell(word);

    /// <summary>Behind -- a dash is just a dash; another -- would go.</summary>
    private static string Word(ShellWord word) => word.ToString() == "--" ? "'--'" : ShellQuote.QuoteForPowerShell(word);
}
