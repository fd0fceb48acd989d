using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace PSDockerTools.DockerCli;

/// <summary>Finds docker in a command, and what is said to the program itself: <c>sudo docker --context prod container run ...</c></summary>
internal sealed partial class DockerProgram
{
    private static readonly string[] s_programs = ["docker", "podman", "nerdctl"];
    private static readonly string[] s_before = ["sudo", "doas", "env", "exec", "command", "nohup", "time", "winpty", "then", "do", "else", "if", "while", "!", "{", "call", "&"];
    private static readonly string[] s_beforeWithValue = ["-u", "-g", "-C", "-h", "-p", "-r", "-t", "-U"];
    private static readonly string[] s_flags = ["-D", "--debug", "--tls", "--tlsverify"];
    private static readonly string[] s_values = ["--config", "-c", "--context", "-H", "--host", "-l", "--log-level", "--tlscacert", "--tlscert", "--tlskey"];

    private readonly Queue<ShellWord> _words;
    private readonly Dictionary<string, string> _environment = [];
    private readonly List<string> _warnings = [];
    private ShellWord? _host;
    private ShellWord? _context;

    private DockerProgram(IEnumerable<ShellWord> words) => _words = new Queue<ShellWord>(words);

    /// <summary>Whether it is create, not run.</summary>
    public bool Creates { get; private set; }

    /// <summary>What follows run or create.</summary>
    public IReadOnlyList<ShellWord> Arguments => [.. _words];

    /// <summary>The host or the context that is named; null where it is the default.</summary>
    public ShellWord? Engine => _host ?? _context;

    /// <summary>Variables that are set for this command alone: <c>TAG=1 docker run ...</c></summary>
    public IReadOnlyDictionary<string, string> Environment => _environment;

    public IReadOnlyList<string> Warnings => _warnings;

    /// <summary>Null if it is another command.</summary>
    /// <param name="words">The words of one command.</param>
    /// <param name="bare">Whether they may begin with run or create, or with the program's options.</param>
    /// <exception cref="CommandLineException">An option of the program is unknown, or has no value.</exception>
    public static DockerProgram? Find(IEnumerable<ShellWord> words, bool bare)
    {
        DockerProgram program = new(words);
        program.SkipBefore();
        if (program.Peek() is not { } name) { return null; }
        if (IsProgram(name)) { program._words.Dequeue(); }
        else if (!bare) { return null; }
        program.TakeOptions();
        return program.TakeCommand() ? program : null;
    }

    /// <summary>Whether docker may be among the words: it is, or one of them is not known yet.</summary>
    public static bool MayBe(IReadOnlyList<ShellWord> words) => !words[0].IsLiteral || words.Any(word => word.IsLiteral && IsProgram(word.Head));

    private static bool IsProgram(string word)
    {
        string name = word.Split('/', '\\')[^1];
        name = name.EndsWith(".exe", StringComparison.OrdinalIgnoreCase) ? name[..^4] : name;
        return s_programs.Contains(name, StringComparer.OrdinalIgnoreCase);
    }

    private string? Peek() => _words.TryPeek(out ShellWord? word) ? word.ToString() : null;

    /// <summary>What runs a command in another way, and variables for it.</summary>
    private void SkipBefore()
    {
        bool any = false;
        while (Peek() is { } word)
        {
            if (Assignment().Match(word) is { Success: true } assignment && _words.Peek().StartsWith(assignment.Value))
            {
                _environment[assignment.Groups["name"].Value] = _words.Dequeue().From(assignment.Length).ToString();
            }
            else if (s_before.Contains(word)) { _words.Dequeue(); }
            else if (any && word.StartsWith('-'))
            {
                _words.Dequeue();
                if (s_beforeWithValue.Contains(word)) { _words.TryDequeue(out _); }
            }
            else { break; }
            any = true;
        }
        if (_environment.TryGetValue("DOCKER_HOST", out string? host)) { _host = new ShellWord(host); }
        if (_environment.TryGetValue("DOCKER_CONTEXT", out string? context)) { _context = new ShellWord(context); }
    }

    private void TakeOptions()
    {
        bool host = false, context = false;
        while (Peek() is { } word && word.StartsWith('-'))
        {
            ShellWord option = _words.Dequeue();
            (string name, ShellWord? value) = Cut(option);
            if (s_flags.Contains(name))
            {
                if (name.StartsWith("--tls", StringComparison.Ordinal)) { _warnings.Add(DockerLineMessages.ConnectionOption(name)); }
                continue;
            }
            if (!s_values.Contains(name)) { throw new CommandLineException(nameof(DockerLineMessages.ProgramOptionUnknown), DockerLineMessages.ProgramOptionUnknown(word)); }
            value ??= _words.TryDequeue(out ShellWord? next) ? next
                : throw new CommandLineException(nameof(DockerLineMessages.OptionValueMissing), DockerLineMessages.OptionValueMissing(name));
            switch (name)
            {
                case "-H" or "--host":
                    (_host, host) = (value, true);
                    break;
                case "-c" or "--context":
                    (_context, context) = (value, true);
                    if (!host) { _host = null; } // the option is stronger than DOCKER_HOST
                    break;
                case "-l" or "--log-level": break;
                default:
                    _warnings.Add(DockerLineMessages.ConnectionOption(name));
                    break;
            }
        }
        if (host && context) { throw new CommandLineException(nameof(DockerLineMessages.HostAndContext), DockerLineMessages.HostAndContext()); }
    }

    private static (string Name, ShellWord? Value) Cut(ShellWord option)
    {
        string head = option.Head;
        if (head.StartsWith("--", StringComparison.Ordinal))
        {
            int equals = head.IndexOf('=', StringComparison.Ordinal);
            return equals < 0 ? (option.ToString(), null) : (head[..equals], option.From(equals + 1));
        }
        if (head.Length < 2 || (head.Length == 2 && option.IsLiteral) || s_flags.Contains(head[..2])) { return (option.ToString(), null); }
        return (head[..2], option.From(head.Length > 3 && head[2] == '=' ? 3 : 2));
    }

    private bool TakeCommand()
    {
        if (Peek() == "container") { _words.Dequeue(); }
        if (Peek() is not ("run" or "create")) { return false; }
        Creates = _words.Dequeue().ToString() == "create";
        return true;
    }

    [GeneratedRegex(@"\A(?<name>[A-Za-z_]\w*)=", RegexOptions.ECMAScript)]
    private static partial Regex Assignment();
}
