using System;
using System.Collections.Generic;
using System.Collections.Specialized;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using PSDockerTools.Cmdlets;
using PSDockerTools.DockerCli;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools.Commands;

/// <summary>Converts a docker run or docker create command line to parameters of Invoke-DockerRun or New-DockerContainer.</summary>
/// <remarks>
/// <para>Returns a hashtable to splat: for docker run the parameters of Invoke-DockerRun, for docker create those of New-DockerContainer. -AsCommand
/// returns a command line to paste instead, which begins with the cmdlet's name.</para>
/// <para>A script can have several docker run lines; other commands are skipped with a warning. Prompts, comments, sudo, env, docker container run,
/// podman and options before run are accepted; --host and --context become -Engine.</para>
/// <para>In the hashtable, variables such as $PWD, $TAG, ~ or %cd% are replaced by their values. The line of -AsCommand keeps them, in PowerShell's
/// syntax. -Expand changes this.</para>
/// </remarks>
/// <example>
/// <para>Shows the PowerShell equivalent of a docker command line.</para>
/// <code>ConvertFrom-DockerRun 'docker run -d -p 8080:80 --name web nginx' -AsCommand</code>
/// </example>
/// <example>
/// <para>Changes a parameter before the command is run.</para>
/// <code>
/// $web = ConvertFrom-DockerRun 'docker run -d -p 8080:80 -e MODE=test --name web nginx'
/// $web.Publish = 80
/// Invoke-DockerRun @web
/// </code>
/// </example>
/// <example>
/// <para>Converts a script: one command for each docker run line.</para>
/// <code>
/// Set-Content run.sh "docker run -d \", "  -v `$PWD:/usr/share/nginx/html:ro \", "  --name web nginx"
/// Get-Content run.sh | ConvertFrom-DockerRun -AsCommand
/// </code>
/// </example>
/// <seealso cref="InvokeDockerRunCommand"/>
/// <seealso cref="NewDockerContainerCommand"/>
[Cmdlet(VerbsData.ConvertFrom, "DockerRun", DefaultParameterSetName = LineSet)]
[OutputType(typeof(OrderedDictionary), typeof(string))]
public sealed class ConvertFromDockerRunCommand : PSCmdlet
{
    private const string LineSet = "Line";
    private const string ArgumentSet = "Argument";
    private const int MostNamed = 3;

    private readonly List<string> _lines = [];
    private readonly DockerRunReader _reader = new(CommandSignature.Of<InvokeDockerRunCommand>(), CommandSignature.Of<NewDockerContainerCommand>());

    /// <summary>The command line as written for a shell. Several lines are one text, so that a command can continue on the next line.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = LineSet)]
    [AllowEmptyString]
    public string[] Line { get; set; } = [];

    /// <summary>The words as a shell passes them to docker. They are not parsed as shell syntax. The word docker is optional.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ArgumentSet)]
    [AllowEmptyString]
    public string[] ArgumentList { get; set; } = [];

    /// <summary>The shell that the line is written for. Default: detected from the line.</summary>
    [Parameter(ParameterSetName = LineSet)]
    public ShellKind Shell { get; set; }

    /// <summary>Replaces variables by their values; -Expand:$false keeps them. By default, only -AsCommand keeps them.</summary>
    [Parameter(ParameterSetName = LineSet)]
    public SwitchParameter Expand { get; set; }

    /// <summary>Returns the equivalent PowerShell command line.</summary>
    [Parameter]
    public SwitchParameter AsCommand { get; set; }

    private bool Keeps => MyInvocation.BoundParameters.ContainsKey(nameof(Expand)) ? !Expand : AsCommand;

    /// <inheritdoc/>
    protected override void ProcessRecord() => _lines.AddRange(Line);

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (ParameterSetName == ArgumentSet)
        {
            Convert([.. ArgumentList.Select(word => new ShellWord(word))], string.Join(' ', ArgumentList), bare: true);
            return;
        }
        string text = ShellPrompt.Remove(string.Join('\n', _lines));
        try { ConvertText(text); }
        catch (ShellLineException e) { WriteError(DockerErrors.ToRecord(e, text)); }
    }

    private void ConvertText(string text)
    {
        ShellKind shell = MyInvocation.BoundParameters.ContainsKey(nameof(Shell)) ? Shell : ShellGuess.Of(string.Join('\n', _lines));
        IReadOnlyList<ShellStatement> statements = ShellLexer.Read(text, shell);
        ScriptReader script = new(new WordExpander(LookUp) { KeepsUnknown = Keeps });
        List<string> passed = [];
        bool any = false;
        foreach (ShellStatement statement in statements)
        {
            try
            {
                IReadOnlyList<ShellWord> words = script.Read(statement);
                if (words.Count == 0) { continue; } // the command only sets a variable
                if (Convert(words, statement.Text, bare: false, statement.Dropped)) { any = true; }
                else { passed.Add(statement.Text); }
            }
            catch (ShellLineException e)
            {
                WriteError(DockerErrors.ToRecord(e, statement.Text));
                any = true;
            }
        }
        foreach (string variable in script.Unset) { WriteWarning(DockerLineMessages.VariableUnset(variable)); }
        Tell(text, passed, any);
    }

    private void Tell(string text, List<string> passed, bool any)
    {
        if (any && passed.Count > 0)
        {
            string more = passed.Count > MostNamed ? $" and {passed.Count - MostNamed} more" : "";
            WriteWarning(DockerLineMessages.PassedOver(string.Join(", ", passed.Take(MostNamed).Select(ValueMessages.Quote)) + more));
        }
        else if (!any)
        {
            (string id, ErrorText message) = passed.Count == 0
                ? (nameof(DockerLineMessages.NothingToConvert), DockerLineMessages.NothingToConvert())
                : (nameof(DockerLineMessages.NotDockerRun), DockerLineMessages.NotDockerRun(passed[0]));
            WriteError(DockerErrors.ToRecord(new CommandLineException(id, message), text));
        }
    }

    /// <summary>
    /// Converts one command. Returns false if the command is not docker run; an invalid docker run command is reported and returns true.
    /// </summary>
    private bool Convert(IReadOnlyList<ShellWord> words, string text, bool bare, IReadOnlyList<string>? dropped = null)
    {
        try
        {
            if (_reader.Read(words, bare) is not { } run) { return false; }
            foreach (string warning in run.Warnings) { WriteWarning(warning); }
            if (dropped is { Count: > 0 }) { WriteWarning(DockerLineMessages.Dropped(string.Join(", ", dropped.Select(ValueMessages.Quote)), text)); }
            WriteObject(AsCommand ? PowerShellLine.Of(run) : SplatTable.Of(run));
        }
        catch (CommandLineException e) { WriteError(DockerErrors.ToRecord(e, text)); }
        return true;
    }

    private string? LookUp(WordPiece piece) => piece.Kind switch
    {
        PieceKind.Location => SessionState.Path.CurrentFileSystemLocation.ProviderPath,
        PieceKind.Home => ValueOf("HOME"),
        PieceKind.Environment => Environment.GetEnvironmentVariable(piece.Text),
        _ => ValueOf(piece.Text),
    };

    private string? ValueOf(string variable) => SessionState.PSVariable.GetValue(variable) is { } value
        ? (string)LanguagePrimitives.ConvertTo(value, typeof(string), CultureInfo.InvariantCulture)
        : null;
}
