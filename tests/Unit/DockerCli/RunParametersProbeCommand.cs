using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using PSDockerTools.Containers;

namespace PSDockerTools.Tests.DockerCli;

/// <summary>Binds all that Invoke-DockerRun binds, runs nothing, and shows what it got.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "DockerRun")]
public sealed class RunParametersProbeCommand : ContainerCreationCmdlet
{
    [Parameter]
    public SwitchParameter Detach { get; set; }

    [Parameter]
    public string? DetachKeys { get; set; }

    [Parameter]
    public SwitchParameter NoSignalProxy { get; set; }

    protected override void EndProcessing()
    {
        IEnumerable<string> bound = MyInvocation.BoundParameters
            .Where(pair => pair.Key != nameof(Command))
            .OrderBy(pair => pair.Key, System.StringComparer.Ordinal)
            .Select(pair => $"{pair.Key}={Show(pair.Value)}");
        WriteObject(string.Join("\n", [.. bound, .. Words.Select(word => $"[{word}]")]));
    }

    private static string Show(object? value) => value switch
    {
        System.Array items => string.Join('|', items.Cast<object>().Select(Show)),
        _ => System.Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
