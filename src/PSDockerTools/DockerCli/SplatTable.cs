using System;
using System.Collections.Specialized;
using System.Globalization;
using System.Linq;

namespace PSDockerTools.DockerCli;

/// <summary>Writes a docker run as a hashtable of parameters for splatting.</summary>
internal static class SplatTable
{
    public const string Image = "Image";
    public const string Command = "Command";
    public const string Engine = "Engine";

    public static OrderedDictionary Of(DockerRun run)
    {
        OrderedDictionary table = new(StringComparer.OrdinalIgnoreCase) { [Image] = run.Image.ToString() };
        if (run.Engine is not null) { table[Engine] = run.Engine.ToString(); }
        foreach (RunOption option in run.Options) { table[option.Parameter.Name] = ValueOf(option); }
        if (run.Command.Count > 0) { table[Command] = run.Command.Select(word => word.ToString()).ToArray(); }
        return table;
    }

    private static object ValueOf(RunOption option) =>
        option.Parameter.IsSwitch ? option.IsSet
        : option.Values is [{ IsLiteral: true } number] && DockerValue.IsNumber(option.Parameter) ? long.Parse(number.Head, CultureInfo.InvariantCulture)
        : DockerValue.AreJoined(option) ? option.Values.Select(value => DockerValue.Transform(option.Parameter, value.Head)).ToArray()
        : option.Values is [ShellWord single] ? single.ToString()
        : option.Values.Select(value => value.ToString()).ToArray();
}
