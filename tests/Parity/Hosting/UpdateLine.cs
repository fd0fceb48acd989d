using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace PSDockerTools.Parity;

/// <summary>
/// Converts a command line of docker update to parameters of Set-DockerContainer. The module has no cmdlet for this conversion.
/// </summary>
internal static class UpdateLine
{
    private const string Update = "update";

    public static Hashtable Read(IReadOnlyList<string> words, CommandInfo command)
    {
        Hashtable parameters = [];
        Queue<string> rest = new(words.Skip(1));
        while (rest.TryPeek(out string? word) && word.StartsWith('-'))
        {
            string[] parts = rest.Dequeue().Split('=', 2);
            Flag flag = DockerFlags.All.FirstOrDefault(one => one.Option == parts[0] || $"-{one.Letter}" == parts[0])
                ?? throw new RuntimeException($"docker {Update} has no {parts[0]}");
            ParameterMetadata parameter = command.Parameters.Values.FirstOrDefault(one => one.Attributes.Any(attribute => IsFor(attribute, flag.Option)))
                ?? throw new RuntimeException($"{command.Name} has no {flag}");
            parameters[parameter.Name] = parts.Length > 1 ? parts[1] : rest.Dequeue();
        }

        parameters["Container"] = rest.Count > 0 ? rest.ToArray() : throw new RuntimeException($"docker {Update} needs a container");
        return parameters;
    }

    private static bool IsFor(Attribute attribute, string option) =>
        attribute.GetType().Name == "DockerOptionAttribute" && (string?)attribute.GetType().GetProperty("LongName")?.GetValue(attribute) == option;
}
