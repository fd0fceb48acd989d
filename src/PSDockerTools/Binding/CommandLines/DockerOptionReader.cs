using System;
using System.Collections.Generic;

namespace PSDockerTools.Binding;

/// <summary>Reads options as docker's own command line takes them: <c>--rm --name=web -it -p8080:80</c>.</summary>
internal static class DockerOptionReader
{
    /// <param name="word">A word that begins with a dash.</param>
    /// <param name="signature">Knows how docker writes the parameters.</param>
    /// <param name="next">Takes the word after it; null if there is none.</param>
    /// <returns>What the word says: several options for <c>-it</c>. Null if there is one that the command does not have.</returns>
    public static IReadOnlyList<DockerOption>? Read(string word, CommandSignature signature, Func<string?> next) =>
        word.StartsWith("--", StringComparison.Ordinal) ? ReadLong(word, signature, next) : ReadLetters(word, signature, next);

    private static DockerOption[]? ReadLong(string word, CommandSignature signature, Func<string?> next)
    {
        int equals = word.IndexOf('=', StringComparison.Ordinal);
        string name = equals < 0 ? word : word[..equals];
        string? value = equals < 0 ? null : word[(equals + 1)..];
        if (name.Length < 3 || signature.FindOption(name) is not { } parameter)
        {
            return null;
        }

        if (value is null && !parameter.IsSwitch && (value = next()) is null)
        {
            return null;
        }

        return [new DockerOption(parameter, value)];
    }

    private static List<DockerOption>? ReadLetters(string word, CommandSignature signature, Func<string?> next)
    {
        List<DockerOption> options = [];
        for (int i = 1; i < word.Length; i++)
        {
            if (signature.FindLetter(word[i]) is not { } parameter)
            {
                return null;
            }

            string rest = word[(i + 1)..];
            if (parameter.IsSwitch && !rest.StartsWith('='))
            {
                options.Add(new DockerOption(parameter, null));
                continue;
            }

            string? value = rest.Length == 0 ? next() : rest.StartsWith('=') ? rest[1..] : rest;
            options.Add(new DockerOption(parameter, value));
            return value is null ? null : options;
        }

        return options.Count == 0 ? null : options;
    }
}
