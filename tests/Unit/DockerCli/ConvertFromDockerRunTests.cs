using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.Specialized;
using System.Globalization;
using System.Linq;
using System.Management.Automation;

namespace PSDockerTools.Tests.DockerCli;

public sealed class ConvertFromDockerRunTests(ConversionShell shell) : IClassFixture<ConversionShell>
{
    [Theory]
    [InlineData("docker run -d -p 80:80 --name web nginx", "Image=nginx Detach=True Publish=80:80 Name=web")]
    [InlineData("docker run nginx", "Image=nginx")]
    [InlineData("docker run --name=web nginx", "Image=nginx Name=web")]
    [InlineData("docker run --name=a=b nginx", "Image=nginx Name=a=b")]
    [InlineData("docker run -p8080:80 -p=81:81 -p 82:82 nginx", "Image=nginx Publish=[8080:80|81:81|82:82]")]
    [InlineData("docker run -itd nginx", "Image=nginx Interactive=True Tty=True Detach=True")]
    [InlineData("docker run -it=false nginx", "Image=nginx Interactive=True Tty=False")]
    [InlineData("docker run -ite A=1 nginx", "Image=nginx Interactive=True Tty=True Environment=A=1")]
    [InlineData("docker run -itvx:/y nginx", "Image=nginx Interactive=True Tty=True Volume=x:/y")]
    [InlineData("docker run --rm=false -P=T nginx", "Image=nginx Remove=False PublishAll=True")]
    [InlineData("docker run --rm false", "Image=false Remove=True")] // a switch never takes the next word
    [InlineData("docker run --name a --name b nginx", "Image=nginx Name=b")]
    [InlineData("docker run -d --rm -d=false nginx", "Image=nginx Detach=False Remove=True")]
    [InlineData("docker run nginx -d --name web", "Image=nginx Command=[-d|--name|web]")]
    [InlineData("docker run --rm -- nginx -- ls", "Image=nginx Remove=True Command=[--|ls]")]
    [InlineData("docker run --name -- nginx", "Image=nginx Name=--")] // as in docker, whatever follows is the value
    [InlineData("docker run -e A=1,2 -l a,b nginx", "Image=nginx Environment=A=1,2 Label=a,b")] // nothing is cut at commas
    [InlineData("docker run -u '' -e 'A=' nginx ''", "Image=nginx Environment=A= Command=[]")] // -u '' says nothing
    [InlineData("docker run --entrypoint '' nginx", "Image=nginx Entrypoint=")]
    [InlineData("docker run -c 0x10 --memory-swappiness 010 --pids-limit=-1 nginx", "Image=nginx CpuShares=16 MemorySwappiness=8 PidsLimit=-1")] // as in Go
    [InlineData("docker run --net backend --network other --dns-opt ndots:1 nginx", "Image=nginx Network=[backend|other] DnsOption=ndots:1")]
    [InlineData("docker run -h web -w /x -u 1000:1000 nginx", "Image=nginx Hostname=web WorkingDirectory=/x User=1000:1000")]
    public void A_line_is_read_as_docker_reads_it(string line, string parameters) => Assert.Equal(parameters, Show(Convert(line)));

    [Theory]
    [InlineData("sudo docker run nginx")]
    [InlineData("sudo -E -u root docker run nginx")]
    [InlineData("docker container run nginx")]
    [InlineData("/usr/bin/docker run nginx")]
    [InlineData("docker.exe run nginx")]
    [InlineData("& docker run nginx")]
    [InlineData("podman run nginx")]
    [InlineData("env A=1 docker run nginx")]
    [InlineData("winpty docker run nginx")]
    [InlineData("docker -D -l debug --log-level=info run nginx")]
    [InlineData("$ docker run nginx")]
    [InlineData("PS C:\\> docker run nginx")]
    [InlineData("C:\\>docker run nginx")]
    [InlineData("#!/bin/sh\n# a web server\ndocker run nginx # here")]
    [InlineData("id=$(docker run nginx)")]
    [InlineData("$id = docker run nginx")]
    [InlineData("docker run \\\n nginx")]
    [InlineData("docker run `\n nginx")]
    [InlineData("docker run ^\r\n nginx")]
    public void What_stands_before_run_is_taken(string line) => Assert.Equal("Image=nginx", Show(Convert(line)));

    [Theory]
    [InlineData("docker --context prod run nginx", "prod")]
    [InlineData("docker -c=prod run nginx", "prod")]
    [InlineData("docker -H tcp://host:2375 run nginx", "tcp://host:2375")]
    [InlineData("docker -Htcp://host:2375 run nginx", "tcp://host:2375")]
    [InlineData("DOCKER_HOST=tcp://host:2375 docker run nginx", "tcp://host:2375")]
    [InlineData("DOCKER_HOST=tcp://host:2375 docker --context prod run nginx", "prod")]
    public void A_host_or_a_context_is_an_engine(string line, string engine) => Assert.Equal($"Image=nginx Engine={engine}", Show(Convert(line)));

    [Theory]
    [InlineData("docker run -d -p 80:80 -p 443:443 --name web nginx", "Invoke-DockerRun nginx -Detach -Publish 80:80,443:443 -Name web")]
    [InlineData("docker create nginx", "New-DockerContainer nginx")]
    [InlineData("docker container create --rm=false nginx", "New-DockerContainer nginx -Remove:$false")]
    [InlineData("docker run --rm alpine ls -la '/a b'", "Invoke-DockerRun alpine -Remove -- ls -la '/a b'")]
    [InlineData("docker run --rm alpine echo hi", "Invoke-DockerRun alpine -Remove echo hi")]
    [InlineData("docker run alpine x -- y", "Invoke-DockerRun alpine -- x '--' y")]
    [InlineData("docker run --name -x -e 'A=it'\\''s' alpine", "Invoke-DockerRun alpine -Name '-x' -Environment 'A=it''s'")]
    [InlineData("docker run -l a,b -l c alpine", "Invoke-DockerRun alpine -Label 'a,b',c")]
    [InlineData("docker run -v $PWD:/app -w /app alpine", "Invoke-DockerRun alpine -Volume \"${PWD}:/app\" -WorkingDirectory /app")]
    [InlineData("docker run -v ~/x:/x -e A=$HOME alpine", "Invoke-DockerRun alpine -Volume \"${HOME}/x:/x\" -Environment \"A=${HOME}\"")]
    [InlineData("docker run -e \"A=$A`b`\" nginx:${TAG:-1}", "Invoke-DockerRun \"nginx:$($env:TAG ?? '1')\" -Environment \"A=${env:A}$(b)\"")]
    [InlineData("docker run -e \"A=\\\"$A\\\" \\$B\" alpine", "Invoke-DockerRun alpine -Environment \"A=`\"${env:A}`\" `$B\"")]
    [InlineData("TAG=1.27\nexport A=b\ndocker run -e A=$A nginx:$TAG", "Invoke-DockerRun nginx:1.27 -Environment A=b")]
    [InlineData("set TAG=1.27\r\ndocker run -v %cd%:/x ^\r\n nginx:%TAG%", "Invoke-DockerRun nginx:1.27 -Volume \"${PWD}:/x\"")]
    [InlineData("$tag = '1.27'\ndocker run -v ${PWD}:/x `\n nginx:$tag $env:X", "Invoke-DockerRun nginx:1.27 -Volume \"${PWD}:/x\" $env:X")]
    [InlineData("A=1 docker run -e A -e B alpine", "Invoke-DockerRun alpine -Environment A=1,B")]
    [InlineData("docker run --gpus device=0 --gpus 2 alpine", "Invoke-DockerRun alpine -Gpus ([PSDockerTools.GpuRequest]'device=0'),([PSDockerTools.GpuRequest]'2')")]
    [InlineData("docker -H ssh://me@host run alpine", "Invoke-DockerRun alpine -Engine ssh://me@host")]
    public void A_command_is_the_line_to_paste(string line, string command) => Assert.Equal(command, shell.Text(line, "-AsCommand"));

    [Fact]
    public void A_script_gives_each_of_its_runs_and_says_what_it_passes_over()
    {
        string script = "set -e\ndocker pull nginx\ndocker run -d nginx > id && docker create alpine; echo done\nrm x";
        (IReadOnlyList<string> output, IReadOnlyList<string> warnings) = shell.Lines(script, "-AsCommand");
        Assert.Equal(["Invoke-DockerRun nginx -Detach", "New-DockerContainer alpine"], output);
        Assert.Equal(
            [
                "Omitted from 'docker run -d nginx > id', because it is for the shell and not for docker: '> id'",
                "Skipped, because it is not docker run or docker create: 'set -e', 'docker pull nginx', 'echo done' and 1 more",
            ],
            warnings);
    }

    [Fact]
    public void What_only_a_shell_knows_matters_where_it_is_used()
    {
        string script = "NOW=$(date)\necho $1 $(date)\ndocker run a\ndocker run b:$NOW\ndocker run c";
        Assert.Equal(["Invoke-DockerRun a", "Invoke-DockerRun \"b:${env:NOW}\"", "Invoke-DockerRun c"], shell.Lines(script, "-AsCommand").Output);
        IReadOnlyList<string> expanded = shell.Run($"ConvertFrom-DockerRun {ShellQuote.QuoteForPowerShell(script)} -AsCommand -Expand -ErrorAction SilentlyContinue -WarningAction Ignore", allowErrors: true);
        Assert.Equal(["Invoke-DockerRun a", "Invoke-DockerRun c"], expanded);
    }

    [Fact]
    public void Lines_from_the_pipeline_are_one_text() => Assert.Equal(
        ["Invoke-DockerRun nginx -Detach", "Invoke-DockerRun alpine"],
        shell.Run("'docker run \\', ' -d \\', ' nginx', 'docker run alpine' | ConvertFrom-DockerRun -AsCommand"));

    [Fact]
    public void Words_are_taken_as_they_are() => Assert.Equal(
        "Image=alpine Name=$PWD Command=[a b|'c'||\\]",
        Show(shell.Table("ConvertFrom-DockerRun -ArgumentList 'run', '--name', '$PWD', 'alpine', 'a b', \"'c'\", '', '\\'")));

    [Fact]
    public void Words_may_begin_with_docker() => Assert.Equal(
        "Image=alpine Engine=prod",
        Show(shell.Table("ConvertFrom-DockerRun -ArgumentList 'docker', '--context', 'prod', 'container', 'run', 'alpine'")));

    [Fact]
    public void A_table_has_the_values_of_variables_unless_they_are_to_be_kept()
    {
        shell.Run("$env:PSDT_TAG = 'a b'; $tag = 'c-d'");
        Assert.Equal($"Image=nginx:a Volume={Environment.CurrentDirectory}:/x Command=[b|a b]", Show(Convert("docker run -v $PWD:/x nginx:$PSDT_TAG \"$PSDT_TAG\"")));
        Assert.Equal("Image=nginx:c-d", Show(Convert("docker run nginx:$tag", "-Shell PowerShell")));
        Assert.Equal("Image=$IMAGE Volume=$PWD:/x", Show(Convert("docker run -v $PWD:/x $IMAGE", "-Expand:$false")));
        Assert.Equal("Invoke-DockerRun nginx:a b", shell.Text("docker run nginx:$PSDT_TAG", "-AsCommand -Expand"));
    }

    [Fact]
    public void A_variable_without_a_value_is_told()
    {
        (IReadOnlyList<string> output, IReadOnlyList<string> warnings) = shell.Lines("docker run $PSDT_NONE -e A=$PSDT_NONE nginx ${PSDT_NONE:-x}", "-AsCommand -Expand");
        Assert.Equal(["Invoke-DockerRun nginx -Environment A= x"], output);
        Assert.Equal(["$PSDT_NONE is not set and is replaced by an empty text."], warnings);
    }

    [Fact]
    public void What_makes_no_other_container_is_passed_over()
    {
        (IReadOnlyList<string> output, IReadOnlyList<string> warnings) =
            shell.Lines("docker run --sig-proxy=false --disable-content-trust nginx", "-AsCommand");
        Assert.Equal(["Invoke-DockerRun nginx -NoSignalProxy"], output);
        Assert.Equal(["--disable-content-trust: ignored, because it does not change the container."], warnings);
    }

    [Fact]
    public void What_may_hold_options_is_told() => Assert.Equal(
        ["'$OPTS' is used as the image and '-d' as its command. If the variable contains options, insert its value: -Expand."],
        shell.Lines("docker run $OPTS -d nginx", "-AsCommand").Warnings);

    [Theory]
    [InlineData("docker run --nmae web nginx", "OptionUnknown", "docker run has no option '--nmae'. Did you mean --name?")]
    [InlineData("docker run --zork nginx", "OptionUnknown", "'--zork'")]
    [InlineData("docker run --env-fil x nginx", "OptionUnknown", "'--env-fil'")]
    [InlineData("docker run --command nginx", "OptionUnknown", "'--command'")] // a parameter here, and no option there
    [InlineData("docker run --image nginx", "OptionUnknown", "'--image'")]
    [InlineData("docker run --what-if nginx", "OptionUnknown", "'--what-if'")]
    [InlineData("docker run --Name web nginx", "OptionUnknown", "Did you mean --name?")]
    [InlineData("docker run -dx nginx", "OptionUnknown", "'-x' in '-dx'")]
    [InlineData("docker run -t= nginx", "OptionUnknown", "'-=' in '-t='")]
    [InlineData("docker create -d nginx", "OptionUnknown", "'-d'")]
    [InlineData("docker run nginx:latest --", null, null)]
    [InlineData("docker run --=x nginx", "OptionMalformed", "'--=x' is not an option. Write it like --name web, --name=web or -p 8080:80.")]
    [InlineData("docker run ---name x nginx", "OptionMalformed", "'---name'")]
    [InlineData("docker run --name", "OptionValueMissing", "'--name' has no value. Write it like --name VALUE.")]
    [InlineData("docker run -ite", "OptionValueMissing", "'-e' has no value.")]
    [InlineData("docker --context", "OptionValueMissing", "'--context' has no value.")]
    [InlineData("docker run --rm=maybe nginx", "OptionNotABoolean", "'maybe' is neither true nor false. Write --rm, or --rm=false.")]
    [InlineData("docker run -p 8080:eighty nginx", "OptionValueInvalid", "--publish: 'eighty' in '8080:eighty' is not a port.")]
    [InlineData("docker run --pull sometimes nginx", "NotOneOf", "--pull: 'sometimes' is not a possible value. Use one of missing, always, never.")]
    [InlineData("docker run -a stdoot nginx", "NotOneOf", "--attach: 'stdoot' is not a possible value. Use one of stdin, stdout, stderr.")]
    [InlineData("docker run --pids-limit many nginx", "NotANumber", "--pids-limit: 'many' is not a whole number. Write it like --pids-limit 512.")]
    [InlineData("docker run --pids-limit 1.5 nginx", "NotANumber", "'1.5'")]
    [InlineData("docker run --pids-limit 08 nginx", "NotANumber", "'08'")]
    [InlineData("docker run --oom-score-adj 2000 nginx", "NotInRange", "--oom-score-adj: 2000 is out of range. Use a number from -1000 to 1000.")]
    [InlineData("docker run --memory lots nginx", "OptionValueInvalid", "--memory: 'lots' is not a memory size")]
    [InlineData("docker run -it", "ImageMissing", "There is no image in 'docker run -it'.")]
    [InlineData("docker run ''", "ImageMissing", "There is no image")]
    [InlineData("docker run Nginx", "OptionValueInvalid", "Image: 'Nginx'")]
    [InlineData("docker run 'a b'", "OptionValueInvalid", "Image: 'a b'")]
    [InlineData("docker run --help", "HelpAsked", "Get-Help Invoke-DockerRun -Full")]
    [InlineData("docker --zork run nginx", "ProgramOptionUnknown", "'--zork' is not an option of docker itself.")]
    [InlineData("docker --name x run nginx", "ProgramOptionUnknown", "'--name'")]
    [InlineData("docker -H x --context y run nginx", "HostAndContext", "Both a host and a context")]
    [InlineData("docker pull nginx", "NotDockerRun", "'docker pull nginx' is not a docker run or docker create. Write it like 'docker run")]
    [InlineData("run nginx", "NotDockerRun", "'run nginx' is not a docker run")]
    [InlineData("", "NothingToConvert", "The input contains no command.")]
    [InlineData("# docker run nginx", "NothingToConvert", "The input contains no command.")]
    [InlineData("docker run 'a b", "QuoteNotClosed", "A ' is not closed: 'a b")]
    [InlineData("docker run -u $(id -u) nginx", "CommandInside", "'$(id -u)' is a command, and its output is not known.")]
    [InlineData("docker run nginx:$1", "PieceUnknown", "Only the shell itself knows the value of '$1'.")]
    [InlineData("docker run --$(x) nginx", "CommandInside", "'$(x)'")]
    public void What_is_wrong_is_told_with_its_bad_part(string line, string? id, string? message)
    {
        if (id is null)
        {
            Assert.NotNull(Convert(line));
            return;
        }
        ErrorRecord error = shell.Fail(line);
        Assert.Equal(id, error.FullyQualifiedErrorId.Split(',')[0]);
        Assert.Contains(message!, error.Exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_option_hidden_in_a_variable_is_refused_where_it_is_kept() =>
        Assert.Equal("OptionHidden", shell.Fail("docker run --$X nginx", "-AsCommand").FullyQualifiedErrorId.Split(',')[0]);

    [Fact]
    public void One_that_is_wrong_does_not_stop_the_others() => Assert.Equal(
        ["Invoke-DockerRun a", "Invoke-DockerRun b"],
        shell.Run("'docker run a', 'docker run --zork x', 'docker run b' | ConvertFrom-DockerRun -AsCommand -ErrorAction SilentlyContinue", allowErrors: true));

    private OrderedDictionary Convert(string line, string more = "") => shell.Table($"ConvertFrom-DockerRun {ShellQuote.QuoteForPowerShell(line)} {more}");

    private static string Show(OrderedDictionary table) => string.Join(' ', table.Cast<DictionaryEntry>().Select(entry => $"{entry.Key}={Show(entry.Value)}"));

    private static string Show(object? value) => value is string[] words
        ? $"[{string.Join('|', words)}]"
        : System.Convert.ToString(value, CultureInfo.InvariantCulture)!;
}
