using System;
using System.Threading;

namespace PSDockerTools.Acceptance;

/// <summary>
/// The base class of tests that create objects on the engine. Object names are unique for each test, and the objects are removed afterwards.
/// </summary>
public abstract class EngineTest : IDisposable
{
    private static int s_count;

    private protected EngineTest()
    {
        Prefix = $"t{Environment.ProcessId}-{Interlocked.Increment(ref s_count)}";
        Shell = new Shell();
    }

    private protected Shell Shell { get; }

    /// <summary>The prefix of the names of all objects of the test.</summary>
    private protected string Prefix { get; }

    /// <summary>Returns an object name that is unique for the test.</summary>
    private protected string Name(string suffix) => $"{Prefix}-{suffix}";

    /// <summary>Returns an image name in the engine's format: Podman adds the registry.</summary>
    private protected static string Tag(string name) => SkipRule.IsCurrent(EngineKind.Podman) ? $"docker.io/library/{name}" : name;

    /// <summary>Starts a container that runs until it receives a stop signal and then exits immediately. Returns its name.</summary>
    private protected string Running(string suffix, string options = "")
    {
        string name = Name(suffix);
        Shell.Get($"Invoke-DockerRun alpine -Detach -Name {name} {options} -- sh -c 'trap \"exit 0\" TERM INT; while :; do sleep 0.1; done'");
        return name;
    }

    /// <summary>Returns a sh command that ends when the given number of containers with the same volume at /met run it at the same time.</summary>
    private protected static string WaitForOthers(int count) => $"touch /met/$(hostname); until [ $(ls /met | wc -l) -ge {count} ]; do sleep 0.1; done";

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
