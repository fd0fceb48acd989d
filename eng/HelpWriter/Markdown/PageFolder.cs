using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using HelpWriter.Commands;

namespace HelpWriter.Markdown;

/// <summary>The folder of a module's pages. Other pages are deleted, because their commands do not exist any more.</summary>
/// <param name="path">The path of the folder.</param>
public sealed class PageFolder(string path)
{
    /// <summary>Returns the content of the pages by file name.</summary>
    public static IReadOnlyDictionary<string, string> Pages(ModuleHelp module) => module.Commands
        .Select(command => (Name: command.Name + ".md", Text: MarkdownPage.Write(command)))
        .Append(("README.md", MarkdownIndex.Write(module)))
        .ToDictionary(page => page.Item1, page => page.Item2, StringComparer.Ordinal);

    /// <summary>Writes the pages that have changed.</summary>
    public void Write(ModuleHelp module)
    {
        IReadOnlyDictionary<string, string> pages = Pages(module);
        Directory.CreateDirectory(path);
        foreach (string file in Directory.GetFiles(path, "*.md").Where(file => !pages.ContainsKey(Path.GetFileName(file)))) { File.Delete(file); }
        foreach ((string name, string text) in pages)
        {
            string file = Path.Combine(path, name);
            if (!File.Exists(file) || File.ReadAllText(file) != text) { File.WriteAllText(file, text); }
        }
    }
}
