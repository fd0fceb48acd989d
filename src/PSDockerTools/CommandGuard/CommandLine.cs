using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace PSDockerTools.CommandGuard;

/// <summary>The text that a cmdlet was called with, in the pieces that the binder got.</summary>
internal sealed class CommandLine
{
    private CommandLine(string statement, string head, IReadOnlyList<CommandLinePart> parts, string redirections)
    {
        Statement = statement;
        Head = head;
        Parts = parts;
        Redirections = redirections;
    }

    /// <summary>The whole text.</summary>
    public string Statement { get; }

    /// <summary>The command's name as it was typed, with what stands before: <c>&amp; 'Invoke-DockerRun'</c>.</summary>
    public string Head { get; }

    public IReadOnlyList<CommandLinePart> Parts { get; }

    /// <summary><c>2&gt;$null</c>, or nothing.</summary>
    public string Redirections { get; }

    public IEnumerable<CommandLinePart> Leaves => Parts.SelectMany(part => part.Leaves);

    /// <summary>The line that called this cmdlet; null where there was none, as from the PowerShell class of a host.</summary>
    public static CommandLine? Of(PSCmdlet cmdlet) =>
        Parse(StatementOf(cmdlet.MyInvocation), cmdlet.MyInvocation.MyCommand.Name, cmdlet.SessionState.PSVariable.GetValue);

    /// <param name="statement">One command, from its name on.</param>
    /// <param name="command">The name of the cmdlet.</param>
    /// <param name="variable">Gives a variable's value.</param>
    public static CommandLine? Parse(string statement, string command, Func<string, object?> variable)
    {
        if (FirstCommand(statement) is not { } ast)
        {
            return null;
        }

        int name = ast.InvocationOperator != TokenKind.Unknown && NamesModule(ast, command) ? 1 : 0;
        IReadOnlyList<CommandLinePart> parts = new CommandLineSplitter(statement, variable).Split(ast.CommandElements.Skip(name + 1));
        string head = statement[..ast.CommandElements[name].Extent.EndOffset];
        string redirections = string.Join(' ', ast.Redirections.Select(redirection => redirection.Extent.Text));
        return new CommandLine(statement, head, parts, redirections);
    }

    /// <summary>The line with the parts in order of their role; the rest, as redirections, stays.</summary>
    /// <param name="role">What each part is to be.</param>
    /// <param name="dashes">Whether -- is put before the container's command even where no word of it needs that.</param>
    public string Write(Func<CommandLinePart, PartRole> role, bool dashes)
    {
        List<CommandLinePart> words = [.. Parts.Where(part => role(part) is PartRole.Word or PartRole.Words)];
        bool endParameters = dashes || words.Exists(word => word.IsDashWord || word.Kind == PartKind.Dashes);
        IEnumerable<string> mine = Parts.Where(part => role(part) == PartRole.Cmdlet).Select(part => part.Text);
        IEnumerable<string> pieces = [Head, .. mine, endParameters ? "--" : "", .. words.Select(WordOf), Redirections];
        return string.Join(' ', pieces.Where(piece => piece.Length > 0));
    }

    /// <summary>The line with another name for a parameter.</summary>
    public string WithName(CommandLinePart part, string name)
    {
        int end = part.Start + 1 + part.ParameterName!.Length;
        return $"{Statement[..part.Start]}-{name}{Statement[end..]}";
    }

    /// <summary>A splat would bind parameters in spite of --; as a variable it is words.</summary>
    private static string WordOf(CommandLinePart part) => part switch
    {
        { Kind: PartKind.Splat } when part.Leaves.Any(leaf => leaf.Kind == PartKind.Parameter) => "$" + part.Text[1..],
        { Role: PartRole.Words, Elements: [ArrayLiteralAst array] } =>
            string.Join(' ', array.Elements.Select(element => element.Extent.Text)),
        _ => part.Text,
    };

    private static CommandAst? FirstCommand(string statement)
    {
        StatementAst? first = Parser.ParseInput(statement, out _, out _).EndBlock?.Statements.FirstOrDefault();
        return (first as PipelineAst)?.PipelineElements[0] as CommandAst;
    }

    /// <summary>Whether it is <c>&amp; $module Invoke-DockerRun</c>.</summary>
    private static bool NamesModule(CommandAst ast, string command) =>
        ast.CommandElements[0] is not StringConstantExpressionAst
        && ast.CommandElements.Count > 1
        && ast.CommandElements[1] is StringConstantExpressionAst name
        && name.Value.Split('\\')[^1].Equals(command, StringComparison.OrdinalIgnoreCase);

    /// <summary>The text of this command alone, not of the pipeline or the script it stands in.</summary>
    private static string StatementOf(InvocationInfo invocation)
    {
        // Through a proxy function the place to display is the proxy's caller; ours is under it.
        IScriptExtent? displayed = invocation.DisplayScriptPosition;
        invocation.DisplayScriptPosition = null;
        try
        {
            // PowerShell has it since 7.4; the reference assembly does not know it.
            return new PSObject(invocation).Properties["Statement"]?.Value as string ?? "";
        }
        finally
        {
            invocation.DisplayScriptPosition = displayed;
        }
    }
}
