using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace PSDockerTools.Differential;

/// <summary>Reads docker's line by the table of flags, until the module does so itself.</summary>
internal sealed class StandIn(Func<string, CommandInfo> find)
{
    public (string Cmdlet, Hashtable Parameters) Translate(IReadOnlyList<string> words)
    {
        int at = words[0] == "container" ? 1 : 0;
        string verb = words[at++];
        string cmdlet = verb switch { "run" => "Invoke-DockerRun", "create" => "New-DockerContainer", _ => "Set-DockerContainer" };
        CommandInfo command = find(cmdlet);
        Dictionary<string, List<string>> values = [];
        for (; at < words.Count && words[at].StartsWith('-') && words[at] != "-"; at++)
        {
            string word = words[at];
            if (word == "--")
            {
                at++;
                break;
            }

            if (word.StartsWith("--", StringComparison.Ordinal))
            {
                string[] parts = word[2..].Split('=', 2);
                Flag flag = DockerFlags.All.FirstOrDefault(one => one.Name == parts[0] && one.IsOf(verb)) ?? throw new RuntimeException($"unknown flag {word}");
                Add(flag, parts.Length > 1 ? parts[1] : flag.Kind == FlagKind.Switch ? "true" : Next());
                continue;
            }

            for (int i = 1; i < word.Length; i++)
            {
                Flag flag = DockerFlags.All.FirstOrDefault(one => one.Letter == word[i..(i + 1)] && one.IsOf(verb)) ?? throw new RuntimeException($"unknown letter {word}");
                string rest = word[(i + 1)..];
                if (flag.Kind == FlagKind.Switch && !rest.StartsWith('='))
                {
                    Add(flag, "true");
                    continue;
                }

                Add(flag, rest.StartsWith('=') ? rest[1..] : rest.Length > 0 ? rest : Next());
                break;
            }
        }

        Hashtable parameters = [];
        foreach ((string name, List<string> given) in values)
        {
            Flag flag = DockerFlags.Get(name);
            string? parameter = Parameter(command, flag);
            if (parameter is null)
            {
                if (name is "disable-content-trust" or "sig-proxy")
                {
                    continue;
                }

                throw new RuntimeException($"there is no parameter for --{name}");
            }

            parameters[parameter] = flag.Kind switch
            {
                FlagKind.Switch => given[^1] switch
                {
                    "1" or "t" or "T" or "true" or "TRUE" or "True" => true,
                    "0" or "f" or "F" or "false" or "FALSE" or "False" => false,
                    _ => throw new RuntimeException($"not a switch: {given[^1]}"),
                },
                FlagKind.List => given.ToArray(),
                _ => given[^1],
            };
        }

        if (at < words.Count)
        {
            parameters[verb == "update" ? "Container" : "Image"] = verb == "update" ? words.Skip(at).ToArray() : words[at++];
        }

        if (verb != "update" && at < words.Count)
        {
            parameters["Command"] = words.Skip(at).ToArray();
        }

        return (cmdlet, parameters);

        void Add(Flag flag, string value)
        {
            if (!values.TryGetValue(flag.Name, out List<string>? list))
            {
                values[flag.Name] = list = [];
            }

            list.Add(value);
        }

        string Next() => ++at < words.Count ? words[at] : throw new RuntimeException($"{words[at - 1]} needs a value");
    }

    private static string? Parameter(CommandInfo command, Flag flag)
    {
        string name = flag.Name switch { "net" => "network", "net-alias" => "network-alias", "dns-opt" => "dns-option", _ => flag.Name };
        string plain = name.Replace("-", "", StringComparison.Ordinal);
        return command.Parameters.Values.FirstOrDefault(parameter => parameter.Attributes.Any(attribute => IsFor(attribute, "--" + name)))?.Name
            ?? command.Parameters.Values.FirstOrDefault(parameter =>
                parameter.Name.Equals(plain, StringComparison.OrdinalIgnoreCase) || parameter.Aliases.Contains(plain, StringComparer.OrdinalIgnoreCase))?.Name;
    }

    private static bool IsFor(Attribute attribute, string longName) =>
        attribute.GetType().Name == "DockerOptionAttribute" && (string?)attribute.GetType().GetProperty("LongName")?.GetValue(attribute) == longName;
}
