using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Reflection;
using System.Text.RegularExpressions;
using HelpWriter.Commands;
using HelpWriter.Comments;
using HelpWriter.Maml;
using HelpWriter.Markdown;
using PSDockerTools.Cmdlets;
using PSDockerTools.DockerCli;

namespace PSDockerTools.Tests.Help;

/// <summary>The module's help is complete, and the files that the build makes of it are up to date.</summary>
public sealed class HelpConventionTests
{
    private static readonly ModuleHelp s_module = ModuleHelp.Of(
        typeof(DockerCmdlet).Assembly,
        CommentFile.Read(Path.ChangeExtension(typeof(DockerCmdlet).Assembly.Location, ".xml")));

    private static readonly string s_repository = FindRepository();

    [Fact]
    public void Every_cmdlet_and_parameter_is_told_and_every_cmdlet_has_an_example()
    {
        IReadOnlyList<string> complaints = new HelpReview(s_module, "Docker").Complaints();
        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
    }

    /// <summary>A person who knows docker finds the option by its term.</summary>
    [Fact]
    public void The_help_of_an_option_uses_docker_s_term()
    {
        List<string> complaints = [];
        HashSet<string> used = [];
        foreach ((CommandHelp command, ParameterHelp parameter, string option) in Options())
        {
            used.Add(option);
            string text = parameter.Text.ToString();
            if (!DockerTerms.ByOption.TryGetValue(option, out string? term)) { complaints.Add($"{option} has no term."); }
            else if (!text.Contains(term, StringComparison.OrdinalIgnoreCase)) { complaints.Add($"{command.Name} -{parameter.Name}: '{text}' does not say '{term}'."); }
        }
        complaints.AddRange(DockerTerms.ByOption.Keys.Except(used).Select(option => $"{option} is no parameter's option."));
        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
    }

    [Fact]
    public void The_pages_in_docs_are_those_that_the_comments_make()
    {
        string folder = Path.Combine(s_repository, "docs", "cmdlets");
        Dictionary<string, string> found = Directory.GetFiles(folder).ToDictionary(file => Path.GetFileName(file), File.ReadAllText);
        IReadOnlyDictionary<string, string> pages = PageFolder.Pages(s_module);
        Assert.Equal(pages.Keys.Order(StringComparer.Ordinal), found.Keys.Order(StringComparer.Ordinal));
        Assert.All(pages, page => Assert.Equal(page.Value, found[page.Key]));
    }

    [Fact]
    public void The_built_module_brings_this_help()
    {
        string module = Path.Combine(s_repository, "out", "PSDockerTools");
        // A build of CI has the repository's address.
        Match address = Regex.Match(File.ReadAllText(Path.Combine(module, "PSDockerTools.psd1")), "ProjectUri *= '(.+)'");
        string? pages = address.Success ? address.Groups[1].Value + "/blob/HEAD/docs/cmdlets" : null;
        Assert.Equal(MamlWriter.Write(s_module, pages), File.ReadAllText(Path.Combine(module, "en-US", "PSDockerTools.dll-Help.xml")));
    }

    [Fact]
    public void Get_Help_finds_it_when_the_built_module_is_imported()
    {
        using Runspace runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
        runspace.Open();
        using PowerShell shell = PowerShell.Create(runspace);
        shell.AddCommand("Import-Module").AddParameter("Name", Path.Combine(s_repository, "out", "PSDockerTools", "PSDockerTools.psd1")).Invoke();
        foreach (CommandHelp command in s_module.Commands)
        {
            shell.Commands.Clear();
            PSObject help = shell.AddCommand("Get-Help").AddParameter("Name", command.Name).AddParameter("Full").Invoke().Single();
            Assert.Equal(command.Synopsis.ToString(), help.Properties["Synopsis"].Value.ToString()!.Trim());
            Assert.NotNull(help.Properties["syntax"]?.Value);
            Assert.NotNull(help.Properties["examples"]?.Value);
            Assert.NotNull(help.Properties["parameters"]?.Value);
        }
    }

    private static IEnumerable<(CommandHelp Command, ParameterHelp Parameter, string Option)> Options() =>
        from type in typeof(DockerCmdlet).Assembly.GetExportedTypes()
        let cmdlet = type.GetCustomAttribute<CmdletAttribute>()
        where cmdlet is not null
        from property in type.GetProperties()
        let option = property.GetCustomAttribute<DockerOptionAttribute>()
        where option is not null
        let command = s_module.Commands.Single(one => one.Name == $"{cmdlet.VerbName}-{cmdlet.NounName}")
        from parameter in command.Parameters
        where parameter.Name == property.Name
        select (command, parameter, option.LongName);

    private static string FindRepository()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PSDockerTools.sln"))) { folder = folder.Parent; }
        return folder?.FullName ?? throw new DirectoryNotFoundException("PSDockerTools.sln is in no folder above the tests.");
    }
}
