using System;
using System.IO;
using System.Linq;
using System.Reflection;
using HelpWriter.Commands;
using HelpWriter.Comments;
using HelpWriter.Maml;
using HelpWriter.Markdown;

namespace HelpWriter;

/// <summary>
/// Writes the help of a module: HelpWriter ASSEMBLY HELPFILE PAGES [URL]. The XML comments are in a file next to the assembly. PAGES is the
/// folder of the Markdown pages, URL its address on the web for Get-Help -Online.
/// </summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        if (arguments is not [string assembly, string helpFile, string pages, .. { Length: < 2 } address])
        {
            Console.Error.WriteLine("Usage: HelpWriter ASSEMBLY HELPFILE PAGES [URL]");
            return 2;
        }
        CommentFile comments = CommentFile.Read(Path.ChangeExtension(assembly, ".xml"));
        ModuleHelp module = ModuleHelp.Of(Assembly.LoadFrom(Path.GetFullPath(assembly)), comments);
        new PageFolder(pages).Write(module);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(helpFile))!);
        File.WriteAllText(helpFile, MamlWriter.Write(module, address.SingleOrDefault())); // always and last, because the build compares its time stamp
        return 0;
    }
}
