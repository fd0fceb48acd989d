using System.Linq;
using System.Management.Automation;

namespace PSDockerTools.Acceptance;

public sealed class GetDockerContainerProcessTests : EngineTest
{
    [Fact]
    public void Processes_have_numbers_and_their_command()
    {
        string name = Ran("a", "sleep 321 & wait");
        PSObject[] processes = [.. Shell.Get($"Get-DockerContainerProcess {name}").OrderBy(one => (int)one.Properties["Pid"].Value)];
        Assert.Equal(2, processes.Length);
        dynamic shell = processes[0], sleep = processes[1];
        Assert.Equal("sleep 321", (string)sleep.Command);
        Assert.Equal((int)shell.Pid, (int)sleep.ParentPid);
        Assert.Equal("root", (string)shell.User);
        Assert.Equal(name, (string)shell.Container);
        Assert.Equal(((int)shell.Pid).ToString(System.Globalization.CultureInfo.InvariantCulture), (string)shell.Columns["PID"]);
        Assert.Equal("sh -c sleep 321 & wait", Shell.Text($"(Get-DockerContainerProcess {name})[0].Columns.CMD"));
    }

    [Fact]
    public void Ps_may_be_asked_for_anything()
    {
        string name = Ran("a", "sleep 321 & wait");
        dynamic aux = Shell.Get($"Get-DockerContainerProcess {name} aux")[0];
        Assert.True((long)aux.ResidentMemory > 1000);
        Assert.True((double)aux.CpuPercent >= 0);
        Assert.StartsWith("S", (string)aux.State, System.StringComparison.Ordinal);
        Assert.Null(aux.ParentPid);
        Shell.Get($"$sleep = Get-DockerContainerProcess {name} -PsOptions '-o pid,nlwp,args' | Where-Object Command -like 'sleep*'");
        Assert.Equal("1 sleep 321", Shell.Text("\"$($sleep.Columns.NLWP) $($sleep.Command)\""));
    }

    [FactNotOn(EngineKind.Podman, "it lists processes without their IDs, too")]
    public void Processes_without_their_IDs_are_refused() =>
        Shell.Run($"Get-DockerContainerProcess {Ran("a", "sleep 321")} '-o comm'").FailedWith("ProcessIdMissing", "'-o comm'", "'-o pid,comm'");

    [Fact]
    public void What_ps_does_not_know_is_told()
    {
        string name = Ran("a", "sleep 321");
        Shell.Run($"Get-DockerContainerProcess {name} '-o pid,nonsense'").FailedWith("EngineFailed", "nonsense");
        Shell.Run("Get-DockerContainerProcess nobody-has-this").FailedWith("ContainerNotFound", "'nobody-has-this'");
    }

    [Fact]
    public void What_does_not_run_is_an_error_by_name_and_passed_over_by_wildcard()
    {
        string runs = Ran("runs", "sleep 321"), made = Name("made");
        Shell.Get($"New-DockerContainer alpine -Name {made}");
        ErrorRecord error = Shell.Run($"Get-DockerContainerProcess {made}").FailedWith("ContainerNotRunning", $"'{made}'", "Start-DockerContainer");
        Assert.Equal(ErrorCategory.InvalidOperation, error.CategoryInfo.Category);
        Assert.Equal(runs, Shell.Text($"(Get-DockerContainerProcess '{Prefix}-*').Container"));
        ScriptResult both = Shell.Run($"Get-DockerContainer '{Prefix}-*' | Get-DockerContainerProcess");
        both.FailedWith("ContainerNotRunning");
        Assert.Equal(["sleep 321"], both.Output.Select(one => one.Properties["Command"].Value));
    }

    private string Ran(string suffix, string script)
    {
        string name = Name(suffix);
        Shell.Get($"Invoke-DockerRun alpine -Detach -Name {name} -- sh -c '{script}'");
        return name;
    }
}
