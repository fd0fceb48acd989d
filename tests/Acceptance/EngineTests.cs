using System;
using System.Linq;

namespace PSDockerTools.Acceptance;

/// <summary>Promises that hold on every engine although engines differ.</summary>
public sealed class EngineTests : EngineTest
{
    private const int Repetitions = 10;

    [Theory]
    [InlineData("Stop-DockerContainer NAME")]
    [InlineData("Stop-DockerContainer NAME -Force")]
    [InlineData("Send-DockerSignal NAME")]
    [InlineData("Send-DockerSignal NAME TERM; $null = Wait-DockerContainer NAME")]
    public void A_container_that_has_ended_is_listed_so(string end)
    {
        string name = Running("a");
        string[] states =
        [
            .. Shell.Get(
                $"1..{Repetitions} | ForEach-Object {{ {end.Replace("NAME", name, StringComparison.Ordinal)}; (Get-DockerContainer {name}).State; Start-DockerContainer {name} }}")
                .Select(one => one.ToString()),
        ];
        Assert.Equal(Enumerable.Repeat("exited", Repetitions), states);
    }

    [Fact]
    public void A_run_that_has_ended_is_listed_so_and_its_details_agree()
    {
        string[] states =
        [
            .. Shell.Get(
                $$"""
                1..{{Repetitions}} | ForEach-Object {
                    Invoke-DockerRun alpine -Name {{Name("a")}} true
                    (Get-DockerContainer {{Name("a")}}).State
                    $detail = Get-DockerContainer {{Name("a")}} -Detailed
                    if ($detail.State -cne $detail.StateDetail.Status) { "$($detail.State) is not $($detail.StateDetail.Status)" }
                    Remove-DockerContainer {{Name("a")}}
                }
                """).Select(one => one.ToString()),
        ];
        Assert.Equal(Enumerable.Repeat("exited", Repetitions), states);
    }

    [Fact]
    public void Size_means_the_same_wherever_an_image_comes_from()
    {
        string image = TestEnvironment.Registry + "/alpine";
        long pulled = (long)Shell.One($"Receive-DockerImage {image}").Size;
        Assert.Equal(pulled, (long)Shell.One($"Get-DockerImage {image}:latest").Size);
        Assert.Equal(pulled, (long)Shell.One($"Get-DockerImage | Where-Object Tags -Contains {image}:latest").Size);
    }

    [Fact]
    public void A_platform_that_an_image_does_not_have_is_an_error_of_its_own() =>
        Shell.Run($"Invoke-DockerRun {TestEnvironment.Registry}/alpine -Remove -Platform linux/s390x true").FailedWith("PlatformMissing", "linux/s390x");

    [Fact]
    public void A_network_that_a_container_uses_is_not_removed()
    {
        Shell.Get($"New-DockerNetwork {Name("net")}; Invoke-DockerRun alpine -Detach -Name {Name("a")} -Network {Name("net")} -- sleep 600");
        Assert.Single(Shell.Run($"Get-DockerNetwork {Name("net")} | Remove-DockerNetwork").Errors);
        Assert.Equal(Name("net"), Shell.Text($"(Get-DockerNetwork {Name("net")}).Name"));
        Shell.Get($"Remove-DockerContainer {Name("a")} -Force");
    }

    [Fact]
    public void An_image_is_found_by_its_short_name() => Assert.EndsWith("alpine:latest", Shell.Text("(Get-DockerImage alpine).Name"), StringComparison.Ordinal);
}
