using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using HelpWriter.Comments;

namespace HelpWriter.Commands;

/// <summary>The help of all commands of a module.</summary>
public sealed class ModuleHelp
{
    private ModuleHelp(IReadOnlyList<CommandHelp> commands) => Commands = commands;

    /// <summary>The commands, sorted by noun and then by verb, so that related commands are adjacent.</summary>
    public IReadOnlyList<CommandHelp> Commands { get; }

    /// <summary>Reads the help of all public cmdlets of an assembly.</summary>
    public static ModuleHelp Of(Assembly assembly, CommentFile comments) => Of(assembly.GetExportedTypes(), comments);

    /// <summary>Reads the help of the cmdlets among the types.</summary>
    public static ModuleHelp Of(IEnumerable<Type> types, CommentFile comments)
    {
        Dictionary<Type, string> names = [];
        foreach (Type type in types.Where(type => !type.IsAbstract))
        {
            if (type.GetCustomAttribute<CmdletAttribute>() is CmdletAttribute cmdlet) { names.Add(type, $"{cmdlet.VerbName}-{cmdlet.NounName}"); }
        }
        CommandDescriber describer = new(new CommentReader(comments, new References(names)));
        return new ModuleHelp(
        [
            .. names
                .OrderBy(pair => pair.Value.Split('-')[1], StringComparer.Ordinal)
                .ThenBy(pair => pair.Value, StringComparer.Ordinal)
                .Select(pair => describer.Describe(pair.Value, pair.Key)),
        ]);
    }
}
