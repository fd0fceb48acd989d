using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using HelpWriter.Commands;

namespace HelpWriter.Markdown;

/// <summary>The folder of a module's pages. It has no others: a page whose command is gone goes too.</summary>
/// <param name="path">Where it is.</param>
public sealed class PageFolder(string path)
{
    /// <summary>The pages that belong into it, by their file names.</summary>
    public static IReadOnlyDictionary<string, string> Pages(ModuleHelp module) => module.Commands
        .Select(command => (Name: command.Name + ".md", Text: MarkdownPage.Write(command)))
        .Append(("README.md", MarkdownIndex.Write(module)))
        .ToDictionary(page => page.Item1, page => page.Item2, StringComparer.Ordinal);

    /// <summary>Writes what has changed and leaves the rest untouched.</summary>
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
