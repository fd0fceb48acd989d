using System;
using System.Threading;

namespace PSDockerTools.Acceptance;

/// <summary>The base of tests that make things on the engine: names of their own, and nothing left behind.</summary>
public abstract class EngineTest : IDisposable
{
    private static int s_count;

    private protected EngineTest()
    {
        Prefix = $"t{Environment.ProcessId}-{Interlocked.Increment(ref s_count)}";
        Shell = new Shell();
    }

    private protected Shell Shell { get; }

    /// <summary>What the names of all that the test makes begin with.</summary>
    private protected string Prefix { get; }

    /// <summary>A name for this test alone.</summary>
    private protected string Name(string suffix) => $"{Prefix}-{suffix}";

    /// <summary>An image's name as the engine has it: Podman writes out the registry.</summary>
    private protected static string Tag(string name) => LeftOut.IsOn(EngineKind.Podman) ? $"docker.io/library/{name}" : name;

    /// <summary>A container that runs until it is told to end, and then ends at once.</summary>
    private protected string Running(string suffix, string options = "")
    {
        string name = Name(suffix);
        Shell.Get($"Invoke-DockerRun alpine -Detach -Name {name} {options} -- sh -c 'trap \"exit 0\" TERM INT; while :; do sleep 0.1; done'");
        return name;
    }

    /// <summary>A line of sh that ends when so many containers with the same volume at /met run it at the same time.</summary>
    private protected static string MeetsOthers(int count) => $"touch /met/$(hostname); until [ $(ls /met | wc -l) -ge {count} ]; do sleep 0.1; done";

    public virtual void Dispose()
    {
        GC.SuppressFinalize(this);
        Shell.Run($"Get-DockerContainer '{Prefix}-*' | Remove-DockerContainer -Force -RemoveVolumes");
        Shell.Run($"Get-DockerNetwork '{Prefix}-*' | Remove-DockerNetwork");
        Shell.Run($"Get-DockerVolume '{Prefix}-*' | Remove-DockerVolume");
        Shell.Run($"Remove-DockerImage '{Prefix}-*', '*/{Prefix}-*' -Force");
        Shell.Dispose();
    }
}
