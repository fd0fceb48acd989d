using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Xml.Linq;

namespace PSDockerTools.Tests.Formatting;

/// <summary>A PowerShell with the module's views and types, which shows objects.</summary>
public sealed class ViewShell : IDisposable
{
    private readonly Runspace _runspace;

    public ViewShell()
    {
        InitialSessionState state = InitialSessionState.CreateDefault();
        state.ThrowOnRunspaceOpenError = true;
        foreach (string file in Files("*.Types.ps1xml")) { state.Types.Add(new SessionStateTypeEntry(file)); }
        foreach (string file in Files("*.Format.ps1xml")) { state.Formats.Add(new SessionStateFormatEntry(file)); }
        _runspace = RunspaceFactory.CreateRunspace(state);
        _runspace.Open();
        Run("$PSStyle.OutputRendering = 'Ansi'", null);
    }

    /// <summary>The names of the types that have a view: those of classes, and those that a cmdlet puts before them, as <c>PSDockerTools.DockerEvent#Engine</c>.</summary>
    public static IReadOnlyList<string> TypeNames { get; } =
        [.. Files("*.Format.ps1xml").SelectMany(file => XDocument.Load(file).Descendants("ViewSelectedBy")).SelectMany(view => view.Elements("TypeName")).Select(name => name.Value).Distinct()];

    private static string[] Files(string pattern) => Directory.GetFiles(FindFolder(), pattern, SearchOption.AllDirectories);

    /// <summary>The displayed text, by default or with Format-List.</summary>
    public string Show(object shown, string by) =>
        string.Concat(Run(by == "default" ? "$args[0] | Out-String -Width 300" : $"$args[0] | {by} | Out-String -Width 300", shown));

    /// <summary>The object as another process gets it: a job at depth 1, Export-Clixml at depth 2.</summary>
    public PSObject Copy(PSObject one, int depth) => Assert.Single(Run(
        "[System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($args[0], $args[1]))", one, depth));

    public void Dispose() => _runspace.Dispose();

    private List<PSObject> Run(string script, params object?[]? arguments)
    {
        using PowerShell shell = PowerShell.Create(_runspace).AddScript(script);
        foreach (object? argument in arguments ?? []) { shell.AddArgument(argument); }
        List<PSObject> output = [.. shell.Invoke()];
        Assert.Empty(shell.Streams.Error);
        // A cell that fails is empty, and its error is known to $Error alone.
        using PowerShell errors = PowerShell.Create(_runspace).AddScript("$Error; $Error.Clear()");
        Assert.Empty(errors.Invoke());
        return output;
    }

    private static string FindFolder()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "PSDockerTools.sln"))) { folder = Path.GetDirectoryName(folder)!; }
        return Path.Combine(folder, "src", "PSDockerTools");
    }
}
