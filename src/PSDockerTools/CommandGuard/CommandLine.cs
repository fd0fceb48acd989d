using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace PSDockerTools.CommandGuard;

/// <summary>The text of a cmdlet call, split into the pieces that the parameter binder receives.</summary>
internal sealed class CommandLine
{
    private CommandLine(string statement, string head, IReadOnlyList<CommandLinePart> parts, string redirections)
    {
        Statement = statement;
        Head = head;
        Parts = parts;
        Redirections = redirections;
    }

    /// <summary>The complete text.</summary>
    public string Statement { get; }

    /// <summary>The command name as typed, including a call operator: <c>&amp; 'Invoke-DockerRun'</c>.</summary>
    public string Head { get; }

    public IReadOnlyList<CommandLinePart> Parts { get; }

    /// <summary>The redirections, for example <c>2&gt;$null</c>; empty if there are none.</summary>
    public string Redirections { get; }

    public IEnumerable<CommandLinePart> Leaves => Parts.SelectMany(part => part.Leaves);

    /// <summary>Returns the line that called the cmdlet; null if none exists, as for a host that uses the PowerShell class.</summary>
    public static CommandLine? Of(PSCmdlet cmdlet) =>
        Parse(StatementOf(cmdlet.MyInvocation), cmdlet.MyInvocation.MyCommand.Name, cmdlet.SessionState.PSVariable.GetValue);

    /// <param name="statement">A single command, beginning with its name.</param>
    /// <param name="command">The name of the cmdlet.</param>
    /// <param name="variable">Returns the value of a variable.</param>
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

    /// <summary>Returns the line with the parts ordered by role; the rest, such as redirections, is unchanged.</summary>
    /// <param name="role">Returns the role of a part.</param>
    /// <param name="dashes">Indicates that -- is written before the container's command even if no word requires it.</param>
    public string Write(Func<CommandLinePart, PartRole> role, bool dashes)
    {
        List<CommandLinePart> words = [.. Parts.Where(part => role(part) is PartRole.Word or PartRole.Words)];
        bool endParameters = dashes || words.Exists(word => word.IsDashWord || word.Kind == PartKind.Dashes);
        IEnumerable<string> mine = Parts.Where(part => role(part) == PartRole.Cmdlet).Select(part => part.Text);
        IEnumerable<string> pieces = [Head, .. mine, endParameters ? "--" : "", .. words.Select(WordOf), Redirections];
        return string.Join(' ', pieces.Where(piece => piece.Length > 0));
    }

    /// <summary>Returns the line with another name for a parameter.</summary>
    public string WithName(CommandLinePart part, string name)
    {
        int end = part.Start + 1 + part.ParameterName!.Length;
        return $"{Statement[..part.Start]}-{name}{Statement[end..]}";
    }

    /// <summary>
    /// Returns a part as a word of the container's command. Splatting would bind parameters even after --, so a splatted variable becomes a
    /// plain variable.
    /// </summary>
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

    /// <summary>Checks for a call through a module: <c>&amp; $module Invoke-DockerRun</c>.</summary>
    private static bool NamesModule(CommandAst ast, string command) =>
        ast.CommandElements[0] is not StringConstantExpressionAst
        && ast.CommandElements.Count > 1
        && ast.CommandElements[1] is StringConstantExpressionAst name
        && name.Value.Split('\\')[^1].Equals(command, StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns the text of this command only, not of the whole pipeline or script.</summary>
    private static string StatementOf(InvocationInfo invocation)
    {
        // In a proxy function, DisplayScriptPosition is the position of the proxy's caller. Without it, Statement is the call of this
        // cmdlet.
        IScriptExtent? displayed = invocation.DisplayScriptPosition;
        invocation.DisplayScriptPosition = null;
        try
        {
            // The property exists since PowerShell 7.4, but not in the reference assembly.
            return new PSObject(invocation).Properties["Statement"]?.Value as string ?? "";
        }
        finally
        {
            invocation.DisplayScriptPosition = displayed;
        }
    }
}
