using System.Management.Automation;

namespace PSDockerTools.Acceptance;

public sealed class ConnectDockerContainerTests : EngineTest
{
    [Fact]
    public void It_emits_what_is_written_from_now_on_and_its_end_is_that_of_the_container()
    {
        string name = Talking("exit 3");
        ScriptResult outcome = Shell.Run($"Connect-DockerContainer {name}; $LASTEXITCODE");
        outcome.FailedWith("ContainerExitCode", "exit code 3", name);
        Assert.Equal("line 15", outcome.Output[^2].ToString());
        Assert.Equal("3", outcome.Output[^1].ToString());
    }

    [Fact]
    public void Who_has_read_enough_leaves_the_container_alone()
    {
        string name = Name("talks");
        Shell.Get($"Invoke-DockerRun alpine -Detach -Name {name} -- sh -c 'i=0; while :; do i=$((i+1)); echo line $i; sleep 0.2; done'");
        Assert.StartsWith("line ", Shell.First($"Get-DockerContainer {name} | Connect-DockerContainer"), System.StringComparison.Ordinal);
        Assert.Equal("running", Shell.Text($"(Get-DockerContainer {name}).State"));
        Assert.Equal("StandardOutput", Shell.First($"Connect-DockerContainer {name} -AsLine | ForEach-Object {{ [string]$_.Stream }}"));
        Assert.Equal("System.Byte[]", Shell.First($"Connect-DockerContainer {name} -AsByteStream | ForEach-Object {{ $_.GetType().FullName }}"));
    }

    [FactNotOn(EngineKind.Podman, "the input of a container ends with the first connection")]
    public void What_is_piped_in_goes_to_the_command()
    {
        string name = Name("a");
        Shell.Get($"Invoke-DockerRun alpine -Detach -Interactive -Name {name} -- sh -c 'read line; echo got $line; read line; echo got $line'");
        Assert.Equal("got one\ngot two", Shell.Text($"'one', 'two' | Connect-DockerContainer {name}"));
        Shell.Get($"Invoke-DockerRun alpine -Detach -Interactive -Name {Name("b")} -- sh -c 'while read line; do echo got $line; done'");
        Assert.Equal("got one\n0", Shell.Text($"'one' | Connect-DockerContainer {Name("b")}; $LASTEXITCODE"));
        Assert.Equal("running", Shell.Text($"(Get-DockerContainer {Name("b")}).State"));
    }

    [Fact]
    public void What_does_not_run_is_refused_with_what_to_do()
    {
        string name = Name("a");
        Shell.Get($"New-DockerContainer alpine -Name {name} -- sleep 100; $global:LASTEXITCODE = 77");
        ErrorRecord error = Shell.Run($"Connect-DockerContainer {name}").FailedWith("NotAttachable", $"Start-DockerContainer {name}");
        Assert.Equal(ErrorCategory.InvalidOperation, error.CategoryInfo.Category);
        Assert.Equal("1", Shell.Text("$LASTEXITCODE"));
        Shell.Get($"Start-DockerContainer {name}; Suspend-DockerContainer {name}");
        Shell.Run($"Connect-DockerContainer {name}").FailedWith("NotAttachable", $"Resume-DockerContainer {name}");
        Shell.Get($"Resume-DockerContainer {name}");
        Shell.Get("$global:LASTEXITCODE = 77");
        Shell.Run("Connect-DockerContainer nobody-has-this").FailedWith("ContainerNotFound", "'nobody-has-this'");
        Assert.Equal("1", Shell.Text("$LASTEXITCODE"));
        Shell.Run("Connect-DockerContainer").FailedWith("ConnectWithoutContainer", "Connect-DockerContainer web");
    }

    [Fact]
    public void One_that_is_started_attached_gives_all_that_it_writes_and_its_end()
    {
        string name = Name("job");
        Shell.Get($"New-DockerContainer alpine -Name {name} -- sh -c 'echo out; exit 3'");
        ScriptResult outcome = Shell.Run($"Start-DockerContainer {name} -Attach; $LASTEXITCODE");
        outcome.FailedWith("ContainerExitCode", "exit code 3", name);
        Assert.Equal("out\n3", string.Join('\n', outcome.Output));
        Shell.Get($"New-DockerContainer alpine -Name {Name("lasts")} -- sh -c 'echo begun; sleep 100'");
        Assert.Equal("begun", Shell.First($"Get-DockerContainer {Name("lasts")} | Start-DockerContainer -Interactive"));
        Assert.Equal("running", Shell.Text($"(Get-DockerContainer {Name("lasts")}).State"));
    }

    [Fact]
    public void Several_cannot_be_started_attached_and_none_is()
    {
        Shell.Get($"New-DockerContainer alpine -Name {Name("a")} true; New-DockerContainer alpine -Name {Name("b")} true");
        Shell.Run($"Start-DockerContainer '{Prefix}-*' -Attach").FailedWith("AttachToMany", "2 are specified");
        Shell.Run($"'{Name("a")}', '{Name("b")}' | Start-DockerContainer -Interactive").FailedWith("AttachToMany", "2 are specified");
        Shell.Run($"Start-DockerContainer {Name("a")} -Attach -WaitHealthy").FailedWith("AttachAndWait", "-WaitHealthy");
        Assert.Equal("created\ncreated", Shell.Text($"(Get-DockerContainer '{Prefix}-*').State"));
    }

    [Fact]
    public void What_cannot_be_started_is_told_when_attached_too()
    {
        Shell.Get($"New-DockerContainer alpine -Name {Name("a")} nosuch");
        ScriptResult outcome = Shell.Run($"Start-DockerContainer {Name("a")} -Attach; $LASTEXITCODE");
        Assert.Contains("nosuch", Assert.Single(outcome.Errors).ToString(), System.StringComparison.Ordinal);
        Assert.Equal("127", Assert.Single(outcome.Output).ToString());
    }

    /// <summary>A container that writes output for three seconds.</summary>
    private string Talking(string end)
    {
        string name = Name("talks");
        Shell.Get($"Invoke-DockerRun alpine -Detach -Name {name} -- sh -c 'for i in $(seq 1 15); do echo line $i; sleep 0.2; done; {end}'");
        return name;
    }
}
