using System;
using System.Linq;
using System.Management.Automation.Language;

namespace PSDockerTools.Shell;

/// <summary>Reads lines and runs them until 'exit', Ctrl-D, or Ctrl-C twice.</summary>
internal sealed class Prompt(Session session)
{
    private readonly LineEditor _editor = new(session);

    public int Run()
    {
        while (session.Exit is null && ReadStatement() is { } statement)
        {
            if (!string.IsNullOrWhiteSpace(statement)) { session.Run(statement); }
        }
        return session.Exit ?? 0;
    }

    /// <summary>A line, or several where the first leaves a brace or a quote open; null at the end.</summary>
    private string? ReadStatement()
    {
        string? statement = ReadLine(session.Get("prompt") is [{ } prompt] ? prompt.ToString() : "PS> ");
        while (statement is not null && IsIncomplete(statement))
        {
            string? line = ReadLine(">> ");
            if (string.IsNullOrEmpty(line)) { break; } // as it is: the parser says what is missing
            statement += "\n" + line;
        }
        return statement;
    }

    private string? ReadLine(string prompt)
    {
        if (!Console.IsInputRedirected && !Console.IsOutputRedirected) { return _editor.Read(prompt); }
        Console.Out.Write(prompt);
        string? line = Console.In.ReadLine();
        if (Console.IsInputRedirected) { Console.Out.WriteLine(line); }
        return line;
    }

    private static bool IsIncomplete(string statement)
    {
        Parser.ParseInput(statement, out _, out ParseError[] errors);
        return errors.Any(error => error.IncompleteInput);
    }
}
