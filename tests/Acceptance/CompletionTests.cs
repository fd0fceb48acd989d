using System;
using System.Diagnostics;
using System.Linq;
using System.Management.Automation;

namespace PSDockerTools.Acceptance;

public sealed class CompletionTests : EngineTest
{
    [Fact]
    public void Containers_are_completed_those_first_that_suit()
    {
        string running = Running("running");
        Shell.Get($"New-DockerContainer alpine -Name {Name("made")}");
        Assert.Equal([running, Name("made")], Complete($"Stop-DockerContainer -Engine {TestEnvironment.Engine} {Prefix}-"));
        Assert.Equal([Name("made"), running], Complete($"Start-DockerContainer -Engine {TestEnvironment.Engine} {Prefix}-"));
        Assert.Equal([running], Complete($"Invoke-DockerExec -Engine {TestEnvironment.Engine} -Container {Prefix}-r"));
    }

    [Fact]
    public void The_alias_Name_is_completed_as_its_parameter()
    {
        string running = Running("running");
        Shell.Get($"New-DockerVolume {Name("v")}; New-DockerNetwork {Name("n")}");
        foreach (string cmdlet in new[] { "Stop-DockerContainer", "Get-DockerContainerLog", "Enter-DockerContainer", "Invoke-DockerExec" })
        {
            Assert.Equal([running], Complete($"{cmdlet} -Engine {TestEnvironment.Engine} -Name {Prefix}-r"));
        }
        Assert.Equal([Name("v")], Complete($"Remove-DockerVolume -Engine {TestEnvironment.Engine} -Name {Prefix}-v"));
        Assert.Equal([Name("n")], Complete($"Connect-DockerNetwork {running} -Engine {TestEnvironment.Engine} -Name {Prefix}-n"));
    }

    [Fact]
    public void Containers_that_were_named_already_are_completed_after_a_comma()
    {
        string one = Running("one"), two = Running("two");
        Assert.Equal([two], Complete($"Stop-DockerContainer -Engine {TestEnvironment.Engine} {one}, {Prefix}-t"));
    }

    [Fact]
    public void Images_volumes_and_networks_are_completed()
    {
        Shell.Get($"New-DockerVolume {Name("v")}; New-DockerNetwork {Name("n")}");
        Assert.Contains("alpine:latest", Complete($"Invoke-DockerRun -Engine {TestEnvironment.Engine} -Image alp"));
        Assert.Contains("alpine:latest", Complete($"Get-DockerImage -Engine {TestEnvironment.Engine} alp"));
        Assert.Equal([Name("v")], Complete($"Remove-DockerVolume -Engine {TestEnvironment.Engine} {Prefix}"));
        Assert.Equal([Name("n")], Complete($"Get-DockerNetwork -Engine {TestEnvironment.Engine} {Prefix}"));
        Assert.Equal([Name("n")], Complete($"New-DockerContainer alpine -Engine {TestEnvironment.Engine} -Network {Prefix}"));
    }

    [Theory]
    [InlineData("-Network", "container:")]
    [InlineData("-PidMode", "container:")]
    [InlineData("-IpcMode", "container:")]
    public void Containers_are_completed_behind_container(string parameter, string beginning)
    {
        string name = Running("one");
        Assert.Equal([beginning], Complete($"New-DockerContainer alpine -Engine {TestEnvironment.Engine} {parameter} conta"));
        Assert.Equal([beginning + name], Complete($"New-DockerContainer alpine -Engine {TestEnvironment.Engine} {parameter} {beginning}{Prefix}-o"));
    }

    [Theory]
    [InlineData("New-DockerContainer alpine -Ulimit nof", "nofile=")]
    [InlineData("New-DockerContainer alpine -Platform linux/ar", "linux/arm/v6", "linux/arm/v7", "linux/arm64")]
    [InlineData("Receive-DockerImage alpine -Platform linux/ar", "linux/arm/v6", "linux/arm/v7", "linux/arm64")]
    [InlineData("Stop-DockerContainer web -Signal SIGU", "SIGURG", "SIGUSR1", "SIGUSR2")]
    [InlineData("Send-DockerSignal web SIGU", "SIGURG", "SIGUSR1", "SIGUSR2")]
    [InlineData("New-DockerContainer alpine -Gpus ca", "capabilities=")]
    [InlineData("New-DockerContainer alpine -SecurityOption secc", "seccomp=", "seccomp=unconfined")]
    [InlineData("New-DockerContainer alpine -Engine {0} -VolumeDriver lo", "local")]
    [InlineData("New-DockerVolume -Engine {0} -Driver lo", "local")]
    public void What_comes_from_a_set_is_completed(string line, params string[] words) =>
        Assert.Equal(words, Complete(line.Replace("{0}", TestEnvironment.Engine, StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Fact]
    public void A_network_is_completed_at_length()
    {
        Shell.Get($"New-DockerNetwork {Name("n")}");
        Assert.Equal([$"name={Name("n")}"], Complete($"New-DockerContainer alpine -Engine {TestEnvironment.Engine} -Network name={Prefix}"));
    }

    [Fact]
    public void Volumes_that_nobody_named_come_last()
    {
        Shell.Get($"New-DockerVolume {Name("v")}; New-DockerContainer alpine -Name {Name("a")} -Volume /data");
        string[] all = Complete($"Remove-DockerVolume -Engine {TestEnvironment.Engine} ");
        int anonymous = all.ToList().FindIndex(name => name.Length == 64);
        Assert.InRange(System.Array.IndexOf(all, Name("v")), 0, anonymous - 1);
    }

    [Fact]
    public void Engines_states_and_signals_are_completed()
    {
        Assert.Contains("default", Complete("Get-DockerContainer -Engine def"));
        Assert.Contains("exited", Complete("Get-DockerContainer -State ex"));
        Assert.NotEmpty(Complete("Send-DockerSignal web -Signal SIGT"));
    }

    [Fact]
    public void A_quoted_beginning_stays_quoted()
    {
        string name = Running("one");
        Assert.Equal([$"'{name}'"], Complete($"Stop-DockerContainer -Engine {TestEnvironment.Engine} '{Prefix}-"));
    }

    [Fact]
    public void Of_an_engine_that_is_down_there_is_nothing_and_at_once()
    {
        Stopwatch clock = Stopwatch.StartNew();
        Assert.Empty(CompleteOnce("Stop-DockerContainer -Engine unix:///nowhere/docker.sock x"));
        Assert.True(clock.Elapsed < Eventually.Limit);
    }

    [Fact]
    public void Of_an_engine_that_hangs_there_is_nothing_and_soon()
    {
        using RecordingProxy silent = new(null);
        Stopwatch clock = Stopwatch.StartNew();
        Assert.Empty(CompleteOnce($"Stop-DockerContainer -Engine {silent.Uri} x"));
        Assert.True(clock.Elapsed < Eventually.Limit, $"the prompt was blocked for {clock.Elapsed}"); // would never end without a limit
    }

    /// <summary>The completions of the Tab key. On a busy machine an engine may not respond within the completer's limit of one second; then the test tries again.</summary>
    private string[] Complete(string line)
    {
        string[] found = [];
        Eventually.True(() => (found = CompleteOnce(line)).Length > 0, $"completion of {line}");
        return found;
    }

    /// <summary>The completions of the Tab key. PowerShell falls back to file names, and no file has these names.</summary>
    private string[] CompleteOnce(string line)
    {
        using PowerShell shell = Shell.Script("");
        shell.Commands.Clear();
        return [.. CommandCompletion.CompleteInput(line, line.Length, null, shell).CompletionMatches.Select(match => match.CompletionText)];
    }
}
