using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace PSDockerTools.DockerCli;

/// <summary>Finds the docker program and its global options in a command: <c>sudo docker --context prod container run ...</c></summary>
internal sealed partial class DockerProgram
{
    private static readonly string[] s_programs = ["docker", "podman", "nerdctl"];
    private static readonly string[] s_wrappers = ["sudo", "doas", "env", "exec", "command", "nohup", "time", "winpty", "then", "do", "else", "if", "while", "!", "{", "call", "&"];
    private static readonly string[] s_wrapperOptionsWithValue = ["-u", "-g", "-C", "-h", "-p", "-r", "-t", "-U"];
    private static readonly string[] s_globalSwitches = ["-D", "--debug", "--tls", "--tlsverify"];
    private static readonly string[] s_globalOptions = ["--config", "-c", "--context", "-H", "--host", "-l", "--log-level", "--tlscacert", "--tlscert", "--tlskey"];

    private readonly Queue<ShellWord> _words;
    private readonly Dictionary<string, string> _environment = [];
    private readonly List<string> _warnings = [];
    private ShellWord? _host;
    private ShellWord? _context;

    private DockerProgram(IEnumerable<ShellWord> words) => _words = new Queue<ShellWord>(words);

    /// <summary>Indicates docker create; otherwise it is docker run.</summary>
    public bool Creates { get; private set; }

    /// <summary>The arguments after run or create.</summary>
    public IReadOnlyList<ShellWord> Arguments => [.. _words];

    /// <summary>The host or context that is specified; null for the default.</summary>
    public ShellWord? Engine => _host ?? _context;

    /// <summary>The environment variables that are set for this command only: <c>TAG=1 docker run ...</c></summary>
    public IReadOnlyDictionary<string, string> Environment => _environment;

    public IReadOnlyList<string> Warnings => _warnings;

    /// <summary>Finds docker run or docker create in a command; null for another command.</summary>
    /// <param name="words">The words of one command.</param>
    /// <param name="bare">Indicates that the program name may be missing, so that the words begin with run, create or a global option.</param>
    /// <exception cref="CommandLineException">A global option is unknown or has no value.</exception>
    public static DockerProgram? Find(IEnumerable<ShellWord> words, bool bare)
    {
        DockerProgram program = new(words);
        program.SkipWrappers();
        if (program.Peek() is not { } name) { return null; }
        if (IsProgram(name)) { program._words.Dequeue(); }
        else if (!bare) { return null; }
        program.ReadGlobalOptions();
        return program.ReadSubcommand() ? program : null;
    }

    /// <summary>Checks whether the words may contain docker: one of them is docker, or the first is not known yet.</summary>
    public static bool MayBe(IReadOnlyList<ShellWord> words) => !words[0].IsLiteral || words.Any(word => word.IsLiteral && IsProgram(word.Head));

    private static bool IsProgram(string word)
    {
        string name = word.Split('/', '\\')[^1];
        name = name.EndsWith(".exe", StringComparison.OrdinalIgnoreCase) ? name[..^4] : name;
        return s_programs.Contains(name, StringComparer.OrdinalIgnoreCase);
    }

    private string? Peek() => _words.TryPeek(out ShellWord? word) ? word.ToString() : null;

    /// <summary>Skips commands that run another command, such as sudo, and reads variable assignments before the program.</summary>
    private void SkipWrappers()
    {
        bool any = false;
        while (Peek() is { } word)
        {
            if (Assignment().Match(word) is { Success: true } assignment && _words.Peek().StartsWith(assignment.Value))
            {
                _environment[assignment.Groups["name"].Value] = _words.Dequeue().From(assignment.Length).ToString();
            }
            else if (s_wrappers.Contains(word)) { _words.Dequeue(); }
            else if (any && word.StartsWith('-'))
            {
                _words.Dequeue();
                if (s_wrapperOptionsWithValue.Contains(word)) { _words.TryDequeue(out _); }
            }
            else { break; }
            any = true;
        }
        if (_environment.TryGetValue("DOCKER_HOST", out string? host)) { _host = new ShellWord(host); }
        if (_environment.TryGetValue("DOCKER_CONTEXT", out string? context)) { _context = new ShellWord(context); }
    }

    private void ReadGlobalOptions()
    {
        bool host = false, context = false;
        while (Peek() is { } word && word.StartsWith('-'))
        {
            ShellWord option = _words.Dequeue();
            (string name, ShellWord? value) = Cut(option);
            if (s_globalSwitches.Contains(name))
            {
                if (name.StartsWith("--tls", StringComparison.Ordinal)) { _warnings.Add(DockerLineMessages.ConnectionOption(name)); }
                continue;
            }
            if (!s_globalOptions.Contains(name)) { throw new CommandLineException(nameof(DockerLineMessages.ProgramOptionUnknown), DockerLineMessages.ProgramOptionUnknown(word)); }
            value ??= _words.TryDequeue(out ShellWord? next) ? next
                : throw new CommandLineException(nameof(DockerLineMessages.OptionValueMissing), DockerLineMessages.OptionValueMissing(name));
            switch (name)
            {
                case "-H" or "--host":
                    (_host, host) = (value, true);
                    break;
                case "-c" or "--context":
                    (_context, context) = (value, true);
                    if (!host) { _host = null; } // the option overrides DOCKER_HOST
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
        if (head.Length < 2 || (head.Length == 2 && option.IsLiteral) || s_globalSwitches.Contains(head[..2])) { return (option.ToString(), null); }
        return (head[..2], option.From(head.Length > 3 && head[2] == '=' ? 3 : 2));
    }

    private bool ReadSubcommand()
    {
        if (Peek() == "container") { _words.Dequeue(); }
        if (Peek() is not ("run" or "create")) { return false; }
        Creates = _words.Dequeue().ToString() == "create";
        return true;
    }

    [GeneratedRegex(@"\A(?<name>[A-Za-z_]\w*)=", RegexOptions.ECMAScript)]
    private static partial Regex Assignment();
}
