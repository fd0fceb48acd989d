using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace PSDockerTools.Acceptance;

/// <summary>Lines of docker's made containers of, and containers made lines of.</summary>
public sealed partial class DockerRunConversionTests : EngineTest
{
    /// <summary>All that a value has in it, whatever it is.</summary>
    private const string Show = """
        function Show($value) {
            if ($value -is [System.Management.Automation.PSCustomObject]) { '{' + (($value.PSObject.Properties | ForEach-Object { "$($_.Name)=$(Show $_.Value)" }) -join ';') + '}' }
            elseif ($value -is [array]) { '[' + (($value | ForEach-Object { Show $_ }) -join ',') + ']' }
            elseif ($null -eq $value) { 'null' }
            else { "$value" }
        }
        """;

    [Theory]
    [InlineData("alpine", "alpine")]
    [InlineData("-e A=1 --env B= -e 'C=x  y' -l owner=me --label a alpine", "-e A=1 -e B= -e 'C=x  y' -l a= -l owner=me alpine")]
    [InlineData("-it --rm alpine sh -c 'echo \"it'\\''s\" $HOME'", "-it --rm alpine sh -c 'echo \"it'\\''s\" $HOME'")]
    [InlineData("-m 64m --memory-swap 128m alpine", "-m 64m alpine")] // as the engine has it by itself
    [InlineData("--no-healthcheck alpine", "--no-healthcheck alpine")]
    [InlineData("--network NAME-n --network-alias db --network-alias b --add-host a:1.2.3.4 --dns 1.1.1.1 --dns-search x.y --dns-opt ndots:2 alpine",
        "--network NAME-n --network-alias db --network-alias b --dns 1.1.1.1 --dns-option ndots:2 --dns-search x.y --add-host a:1.2.3.4 alpine")]
    public void A_line_makes_a_container_and_the_container_the_line_and_that_its_like(string given, string expected)
    {
        if (given.Contains("NAME-n", StringComparison.Ordinal)) { Shell.Get($"New-DockerNetwork {Name("n")}"); }
        string name = Name("c");
        string line = given.Replace("NAME", Prefix, StringComparison.Ordinal);
        Make($"docker create --name {name} {line}");
        IReadOnlyList<string> first = Inspect(name);
        string again = Shell.Text($"ConvertTo-DockerRun {name}");
        Assert.Equal($"docker create {WithName(expected.Replace("NAME", Prefix, StringComparison.Ordinal), name)}", again);
        foreach (string shell in new[] { "Sh", "Cmd", "PowerShell" })
        {
            string written = Shell.Text($"ConvertTo-DockerRun {name} -Shell {shell} -Multiline");
            Shell.Get($"Remove-DockerContainer {name}");
            Make(written, $"-Shell {shell}");
            Assert.Equal(first, Inspect(name));
        }
    }

    [TheoryNotOn(EngineKind.Podman, "its inspection has what became of the options, and not the options")]
    [InlineData("-p 8080:80 -p 127.0.0.1:8081:81/udp -p 82 --expose 99 -P nginx", "-P -p 8080:80 -p 127.0.0.1:8081:81/udp -p 82 --expose 99 nginx")]
    [InlineData("-v NAME-v:/data:ro -v /cache --tmpfs /run:size=1m --mount type=volume,src=NAME-w,dst=/w,volume-nocopy alpine",
        "-v NAME-v:/data:ro -v /cache --mount type=volume,source=NAME-w,target=/w,volume-nocopy --tmpfs /run:size=1m alpine")]
    [InlineData("--mount type=bind,src=/tmp,dst=/t,ro,bind-propagation=rslave --mount type=tmpfs,dst=/x,tmpfs-size=1m,tmpfs-mode=700 alpine",
        "--mount type=bind,source=/tmp,target=/t,readonly,bind-propagation=rslave --mount type=tmpfs,target=/x,tmpfs-size=1048576,tmpfs-mode=700 alpine")]
    [InlineData("-m 64m --memory-swap -1 --cpus 1.50 -c 512 --cpuset-cpus 0 --pids-limit 100 --shm-size 1m --ulimit nofile=10:20 --oom-score-adj 5 alpine",
        "-m 64m --memory-swap -1 --shm-size 1m --oom-score-adj 5 --cpus 1.5 -c 512 --cpuset-cpus 0 --pids-limit 100 --ulimit nofile=10:20 alpine")]
    [InlineData("--entrypoint /bin/ls -w /x -u 1:2 -h there --domainname d.e --stop-signal INT --stop-timeout 5 alpine -la",
        "-h there --domainname d.e -u 1:2 -w /x --stop-signal SIGINT --stop-timeout 5 --entrypoint /bin/ls alpine -la")]
    [InlineData("--health-cmd 'curl x || exit 1' --health-interval 1m30s --health-retries 3 alpine", "--health-cmd 'curl x || exit 1' --health-interval 1m30s --health-retries 3 alpine")]
    [InlineData("--cap-add NET_ADMIN --cap-drop MKNOD --security-opt no-new-privileges --group-add 5 --sysctl net.ipv4.ip_forward=1 --read-only --init alpine",
        "--init --read-only --cap-add NET_ADMIN --cap-drop MKNOD --security-opt no-new-privileges --group-add 5 --sysctl net.ipv4.ip_forward=1 alpine")]
    [InlineData("--privileged --network host --pid host --ipc host --uts host alpine", "--network host --privileged --ipc host --pid host --uts host alpine")]
    [InlineData("--network none --init=false --restart on-failure:3 --log-driver none alpine", "--restart on-failure:3 --init=false --log-driver none --network none alpine")]
    [InlineData("--device /dev/null --device /dev/zero:/dev/x:r --device-cgroup-rule 'c 42:* rmw' --security-opt systempaths=unconfined -a stdin -i alpine",
        "-i -a stdin --device /dev/null --device /dev/zero:/dev/x:r --device-cgroup-rule 'c 42:* rmw' --security-opt systempaths=unconfined alpine")]
    [InlineData("--entrypoint '' alpine ls", "alpine ls")] // it has none
    public void An_option_makes_a_container_and_the_container_the_option(string given, string expected) =>
        A_line_makes_a_container_and_the_container_the_line_and_that_its_like(given, expected);

    [Fact]
    public void A_container_that_has_run_gives_a_run_and_of_its_image_nothing()
    {
        string name = Name("web");
        Shell.Get($"$p = ConvertFrom-DockerRun 'docker run -d --name {name} nginx'; Invoke-DockerRun @p");
        Assert.Equal($"docker run -d --name {name} nginx", Shell.Text($"ConvertTo-DockerRun {name}"));
        Assert.Equal($"docker run -d `\n  --name {name} `\n  nginx", Shell.Text($"Get-DockerContainer {name} | ConvertTo-DockerRun -Shell PowerShell -Multiline"));
        Assert.Equal($"Invoke-DockerRun nginx -Detach -Name {name}", Shell.Text($"ConvertTo-DockerRun {name} | ConvertFrom-DockerRun -AsCommand"));
    }

    [Fact]
    public void A_line_runs_as_the_command_that_it_is_made()
    {
        string command = Shell.Text("ConvertFrom-DockerRun @'\ndocker run --rm -e 'A=x y' alpine sh -c 'echo \"$A\"; exit 0' -- -z\n'@ -AsCommand");
        Assert.Equal("Invoke-DockerRun alpine -Remove -Environment 'A=x y' -- sh -c 'echo \"$A\"; exit 0' '--' -z", command);
        Assert.Equal("x y", Shell.Text(command));
    }

    [Fact]
    public void Several_come_in_the_order_in_which_they_are_named()
    {
        foreach (string one in new[] { "a", "b", "c" }) { Shell.Get($"New-DockerContainer alpine -Name {Name(one)}"); }
        Assert.Equal(
            string.Join('\n', new[] { "c", "a", "b" }.Select(one => $"docker create --name {Name(one)} alpine")),
            Shell.Text($"'{Name("c")}', '{Name("a")}', '{Name("b")}' | ConvertTo-DockerRun"));
    }

    [FactNotOn(EngineKind.Containerd | EngineKind.Podman, "an image is never removed without the containers that use it")]
    public void Where_the_image_is_gone_all_is_said()
    {
        string name = Name("c"), image = Name("image");
        Shell.Get($"New-DockerContainer alpine -Name {Name("base")} -Environment A=1 -Label x=y");
        Shell.Get($"$d = Get-DockerContainer {Name("base")} -Detailed");
        Assert.Equal($"docker create --name {Name("base")} -e A=1 -l x=y alpine", Shell.Text("$d | ConvertTo-DockerRun"));
        string folder = System.IO.Directory.CreateTempSubdirectory().FullName;
        System.IO.File.WriteAllText(System.IO.Path.Combine(folder, "Dockerfile"), "FROM alpine\nENV B=2\nLABEL k=v\nWORKDIR /w\nUSER 5\nENTRYPOINT [\"/bin/sh\", \"-c\"]\nCMD [\"ls\"]\n");
        Shell.Get($"Invoke-DockerBuild {folder} -Tag {image} -InformationAction Ignore");
        System.IO.Directory.Delete(folder, recursive: true);
        Shell.Get($"New-DockerContainer {image} -Name {name}");
        Assert.Equal($"docker create --name {name} {image}", Shell.Text($"ConvertTo-DockerRun {name}"));
        Shell.Get($"Remove-DockerContainer {name}; New-DockerContainer {image} -Name {name} -Entrypoint '' -Environment B=3 -WorkingDirectory / -User 0 -- id -u");
        Assert.Equal($"docker create --name {name} -e B=3 -u 0 -w / --entrypoint '' {image} id -u", Shell.Text($"ConvertTo-DockerRun {name}"));
        Shell.Get($"Remove-DockerContainer {name}; New-DockerContainer {image} -Name {name} -- pwd");
        Assert.Equal($"docker create --name {name} {image} pwd", Shell.Text($"ConvertTo-DockerRun {name}"));
        Shell.Get($"Remove-DockerImage {image} -Force");
        Assert.Matches(Everything(), Shell.Text($"ConvertTo-DockerRun {name}"));
    }

    [Fact]
    public void A_network_that_was_joined_later_is_told()
    {
        string container = Running("c");
        Shell.Get($"New-DockerNetwork {Name("n")}; Connect-DockerNetwork {container} {Name("n")}");
        ScriptResult outcome = Shell.Run($"ConvertTo-DockerRun {container}").Succeeded();
        Assert.Contains($"docker network connect {Name("n")} {container}", Assert.Single(outcome.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_is_told()
    {
        Shell.Run("ConvertTo-DockerRun nobody-has-this").FailedWith("ContainerNotFound", "'nobody-has-this'");
        Shell.Get($"New-DockerContainer alpine -Name {Name("c")} -Environment \"A=x`ny\"");
        Assert.Equal($"docker create --name {Name("c")} -e 'A=x\ny' alpine", Shell.Text($"ConvertTo-DockerRun {Name("c")}"));
        Shell.Run($"ConvertTo-DockerRun {Name("c")} -Shell Cmd").FailedWith("NewLineForCmd", "-Shell Sh");
    }

    private void Make(string line, string more = "") =>
        Shell.Get($"$p = ConvertFrom-DockerRun @'\n{line}\n'@ {more}; New-DockerContainer @p");

    /// <summary>All that is said of a container and not of its id.</summary>
    private string[] Inspect(string name) => Shell.Text($$"""
        {{Show}}
        $detail = Get-DockerContainer {{name}} -Raw
        $detail.Config.Env = @($detail.Config.Env | Sort-Object) # Podman has them in another order each time
        $detail.Config.Hostname = $detail.Config.Hostname -replace '^[0-9a-f]{12}$', 'id'
        foreach ($part in $detail.Config, $detail.HostConfig) { foreach ($one in $part.PSObject.Properties) { "$($one.Name): $(Show $one.Value)" } }
        """).Split('\n');

    /// <summary>Where the name stands: behind what is written with letters alone, and behind --rm.</summary>
    private static string WithName(string options, string name)
    {
        Match first = First().Match(options);
        return $"{first.Value}--name {name} {options[first.Length..]}";
    }

    [GeneratedRegex(@"\A(?:-[itP]+ )?(?:-a \S+ )*(?:--rm )?")]
    private static partial Regex First();

    [GeneratedRegex(@"\Adocker create --name \S+ (?=.*-e B=2)(?=.*-l k=v)(?=.*-u 5)(?=.*-w /w).*--entrypoint /bin/sh \S+ -c pwd\z")]
    private static partial Regex Everything();
}
