using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PSDockerTools.DockerCli;

namespace PSDockerTools.Containers;

/// <summary>Gathers options by their parameters; what says nothing is left out.</summary>
/// <param name="signature">Has the parameters.</param>
internal sealed class RunOptionList(CommandSignature signature)
{
    private readonly List<RunOption> _options = [];

    public IReadOnlyList<RunOption> Options => _options;

    public void Switch(string parameter, bool on)
    {
        if (on) { _options.Add(new RunOption(Find(parameter), [], IsSet: true)); }
    }

    /// <summary>A switch that may be said to be off.</summary>
    public void Said(string parameter, bool? on)
    {
        if (on is { } set) { _options.Add(new RunOption(Find(parameter), [], set)); }
    }

    public void Text(string parameter, string? value)
    {
        if (value is not null) { _options.Add(new RunOption(Find(parameter), [new ShellWord(value)], IsSet: true)); }
    }

    public void Number(string parameter, long? value) => Text(parameter, value?.ToString(CultureInfo.InvariantCulture));

    public void Size(string parameter, long? bytes) => Text(parameter, bytes is { } size ? ByteCount.Write(size) : null);

    public void Each(string parameter, IEnumerable<string> values)
    {
        ShellWord[] words = [.. values.Select(value => new ShellWord(value))];
        if (words.Length > 0) { _options.Add(new RunOption(Find(parameter), words, IsSet: true)); }
    }

    public void Pairs(string parameter, IEnumerable<KeyValuePair<string, string>> pairs) => Each(parameter, pairs.Select(pair => $"{pair.Key}={pair.Value}"));

    private CommandParameter Find(string parameter) =>
        signature.Find(parameter) ?? throw new KeyNotFoundException($"{signature.Name} has no {parameter}.");
}
