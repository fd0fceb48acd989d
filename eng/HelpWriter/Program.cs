using System;
using System.IO;
using System.Reflection;
using HelpWriter.Commands;
using HelpWriter.Comments;
using HelpWriter.Maml;
using HelpWriter.Markdown;

namespace HelpWriter;

/// <summary>Writes the help of a module: HelpWriter ASSEMBLY HELPFILE PAGES, with the assembly's comments beside it.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        if (arguments is not [string assembly, string helpFile, string pages])
        {
            Console.Error.WriteLine("Usage: HelpWriter ASSEMBLY HELPFILE PAGES");
            return 2;
        }
        CommentFile comments = CommentFile.Read(Path.ChangeExtension(assembly, ".xml"));
        ModuleHelp module = ModuleHelp.Of(Assembly.LoadFrom(Path.GetFullPath(assembly)), comments);
        new PageFolder(pages).Write(module);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(helpFile))!);
        File.WriteAllText(helpFile, MamlWriter.Write(module)); // always, and last: the build goes by its time
        return 0;
    }
}
