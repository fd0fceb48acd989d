using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using ScriptedEngine;

namespace PSDockerTools.Acceptance;

public sealed class InvokeDockerBuildTests : EngineTest
{
    private readonly string _context = Directory.CreateTempSubdirectory().FullName;

    [Fact]
    public void It_emits_the_image_and_shows_what_the_build_says()
    {
        Write("Dockerfile", "FROM alpine\nRUN echo building-it\n");
        ScriptResult outcome = Shell.Run($"Invoke-DockerBuild {_context} -Tag {Name("app")}, {Name("app")}:2").Succeeded();
        PSObject image = Assert.Single(outcome.Output);
        Assert.Equal("PSDockerTools.DockerImage", image.TypeNames[0]);
        Assert.Equal($"{Name("app")}:latest", image.ToString());
        Assert.Contains(outcome.Information, record => record.MessageData.ToString() == "building-it" && record.Tags.Contains("build"));
        Assert.Equal([Tag(Name("app")) + ":2", Tag(Name("app")) + ":latest"], ((System.Collections.Generic.IEnumerable<string>)image.Properties["Tags"].Value).Order());
    }

    [Fact]
    public void What_was_built_is_run_from_the_pipeline()
    {
        Write("Dockerfile", "FROM alpine\nCMD [\"echo\", \"from the image\"]\n");
        Assert.Equal("from the image", Shell.Text($"Invoke-DockerBuild {_context} -Tag {Name("app")} | ForEach-Object {{ Invoke-DockerRun $_ -Remove }}"));
    }

    [Fact]
    public void An_image_without_a_tag_is_built_too()
    {
        Write("Dockerfile", $"FROM alpine\nLABEL only={Prefix}\n");
        dynamic image = Shell.One($"Invoke-DockerBuild {_context}");
        Assert.Empty(image.Tags);
        Shell.Get($"Remove-DockerImage {image.Id}");
    }

    [Fact]
    public void The_current_folder_is_built_where_none_is_named()
    {
        Write("Dockerfile", "FROM alpine\n");
        Shell.Get($"$ExecutionContext.SessionState.Path.SetLocation('{_context}')");
        Assert.Equal($"{Name("app")}:latest", Shell.Text($"Invoke-DockerBuild -Tag {Name("app")}"));
        Assert.Equal($"{Name("app")}:latest", Shell.Text($"Invoke-DockerBuild . -Tag {Name("app")}"));
    }

    [Fact]
    public void What_dockerignore_names_is_not_sent()
    {
        Write("Dockerfile", "FROM alpine\nCOPY . /ctx\n");
        Write(".dockerignore", "# comment\nnode_modules\n**/*.log\n!keep.log\nDockerfile\n");
        Write("keep.log", "");
        Write("drop.log", "");
        Write("sub/drop.log", "");
        Write("sub/file.txt", "");
        Write("node_modules/a/index.js", "");
        Shell.Get($"Invoke-DockerBuild {_context} -Tag {Name("app")}");
        string files = Shell.Text($"Invoke-DockerRun {Name("app")} -Remove -- sh -c 'cd /ctx; find . -type f | sort'");
        Assert.Equal("./.dockerignore\n./keep.log\n./sub/file.txt", files);
    }

    [Fact]
    public void A_Dockerfile_outside_the_context_is_sent_along()
    {
        string elsewhere = Directory.CreateTempSubdirectory().FullName;
        File.WriteAllText(Path.Combine(elsewhere, "Other.dockerfile"), "FROM alpine\nCOPY . /ctx\n");
        Write("a.txt", "");
        Shell.Get($"Invoke-DockerBuild {_context} -File {elsewhere}/Other.dockerfile -Tag {Name("app")}");
        Assert.Equal("a.txt", Shell.Text($"Invoke-DockerRun {Name("app")} -Remove -- ls -A /ctx"));
        Directory.Delete(elsewhere, true);
    }

    [Fact]
    public void Arguments_stages_and_labels_are_taken()
    {
        Write("Dockerfile", "FROM alpine AS first\nARG WHO=nobody\nRUN echo $WHO > /who\nFROM first AS second\nRUN echo second > /who\n");
        Shell.Get($"Invoke-DockerBuild {_context} -Tag {Name("app")} -Target first -BuildArgument @{{ WHO = 'me' }} -Label @{{ owner = 'you' }}");
        Assert.Equal("me", Shell.Text($"Invoke-DockerRun {Name("app")} -Remove -- cat /who"));
        Assert.Equal("you", Shell.Text($"(Get-DockerImage {Name("app")}).Labels.owner"));
    }

    [Fact]
    public void NoCache_builds_anew()
    {
        Write("Dockerfile", $"FROM alpine\nRUN echo {Prefix}\n");
        string build = $"(Invoke-DockerBuild {_context} -Tag {Name("app")}).Id";
        string first = Shell.Text(build);
        Assert.Equal(first, Shell.Text(build));
        Assert.NotEqual(first, Shell.Text($"(Invoke-DockerBuild {_context} -Tag {Name("app")} -NoCache).Id"));
    }

    [Fact]
    public void A_step_that_fails_is_told_with_its_place_its_code_and_its_output()
    {
        Write("Dockerfile", "# comment\nFROM alpine\n\nRUN echo fine\nRUN echo the reason >&2; \\\n    exit 3\nRUN echo never\n");
        ScriptResult outcome = Shell.Run($"Invoke-DockerBuild {_context} -Tag {Name("app")}");
        ErrorRecord error = outcome.FailedWith("BuildFailed", "Dockerfile:5 (step 3/4)", "exit code 3", "the reason");
        dynamic failure = PSObject.AsPSObject(error.TargetObject);
        Assert.Equal(3, failure.Step);
        Assert.Equal(5, failure.Line);
        Assert.Equal(3, failure.ExitCode);
        Assert.Contains("fine", failure.Log.ToString());
        Assert.Empty(outcome.Output);
        Shell.Run($"Get-DockerImage {Name("app")}").FailedWith("ImageNotFound");
    }

    [Fact]
    public void An_instruction_that_is_none_is_told()
    {
        Write("Dockerfile", "FROM alpine\nRUNN echo\n");
        ErrorRecord error = Assert.Single(Shell.Run($"Invoke-DockerBuild {_context}").Errors);
        Assert.Contains("RUNN", error.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_file_to_copy_that_is_not_there_is_told()
    {
        Write("Dockerfile", "FROM alpine\nCOPY nothing.txt /\n");
        Shell.Run($"Invoke-DockerBuild {_context}").FailedWith("BuildFailed", "Dockerfile:2 (step 2/2)", "nothing.txt");
    }

    [Fact]
    public void A_missing_context_and_a_missing_Dockerfile_are_told()
    {
        Shell.Run($"Invoke-DockerBuild {_context}/nowhere").FailedWith("ContextNotFound", $"{_context}/nowhere");
        Shell.Run($"Invoke-DockerBuild {_context}").FailedWith("DockerfileNotFound", $"{_context}/Dockerfile");
        Write("Dockerfile", "FROM alpine\n");
        Shell.Run($"Invoke-DockerBuild {_context} -File {_context}/nowhere").FailedWith("DockerfileNotFound", $"{_context}/nowhere");
    }

    [Fact]
    public void What_docker_takes_from_elsewhere_is_told_and_so_is_a_file()
    {
        Shell.Run("Invoke-DockerBuild -").FailedWith("ContextIsInput");
        Shell.Run($"Invoke-DockerBuild {_context} -File -").FailedWith("ContextIsInput");
        foreach (string address in new[] { "https://user:secret@example.com/app.git#main", "git@example.com:app.git", "git://example.com/app", "github.com/owner/app", "http://example.com/Dockerfile" })
        {
            ErrorRecord error = Shell.Run($"Invoke-DockerBuild '{address}'").FailedWith("ContextIsAddress");
            Assert.DoesNotContain("secret", $"{error} {error.TargetObject}", StringComparison.Ordinal);
        }
        Write("Dockerfile", "FROM alpine\n");
        Shell.Run($"Invoke-DockerBuild {_context}/Dockerfile").FailedWith("ContextIsFile", $"{_context}/Dockerfile");
    }

    [FactNotOn(EngineKind.Podman, "Buildah can build it")]
    public void What_needs_BuildKit_is_refused_with_its_line_before_anything_is_built()
    {
        Write("Dockerfile", "FROM alpine\nRUN true\nRUN <<EOF\nRUN ls\nEOF\n");
        ScriptResult outcome = Shell.Run($"Invoke-DockerBuild {_context} -Tag {Name("app")}");
        outcome.FailedWith("BuildKitRequired", "Dockerfile:3:", "<<EOF");
        Assert.Empty(outcome.Information);
        Shell.Run($"Invoke-DockerBuild {_context} -Tag {Name("app")} -WhatIf").FailedWith("BuildKitRequired");
        Shell.Run($"Get-DockerImage {Name("app")}").FailedWith("ImageNotFound");
    }

    [Fact]
    public async Task Podman_builds_what_the_classic_builder_cannot()
    {
        await using ScriptedDaemon daemon = ScriptedDaemon.OnUnixSocket();
        daemon.On("HEAD /_ping", exchange => exchange.AnswerAsync(200, "OK", "text/plain", "Api-Version: 1.41", "Libpod-Api-Version: 5.8.6"))
            .On("POST /build", Replies.Json("""{"error":"the builder was reached"}"""));
        Write("Dockerfile", "# syntax=docker/dockerfile:1\nFROM alpine\nRUN <<EOF\ntrue\nEOF\n");
        ScriptResult outcome = Shell.Run($"Invoke-DockerBuild {_context} -Engine {daemon.Endpoint}");
        outcome.FailedWith("BuildFailed", "the builder was reached");
        Assert.Empty(outcome.Warnings);
    }

    [FactNotOn(EngineKind.Podman, "Buildah can build it")]
    public void What_the_classic_builder_ignores_is_a_warning_and_a_shift_is_no_document()
    {
        Write("Dockerfile", "# syntax=docker/dockerfile:1\nFROM alpine\nARG TARGETARCH\nRUN echo $((1<<2)) \"<<EOF\" > /said\n");
        ScriptResult outcome = Shell.Run($"Invoke-DockerBuild {_context} -Tag {Name("app")}").Succeeded();
        Assert.Collection(
            outcome.Warnings,
            syntax => Assert.StartsWith("Dockerfile:1:", syntax, StringComparison.Ordinal),
            argument => Assert.Contains("-BuildArgument TARGETARCH=", argument, StringComparison.Ordinal));
        Assert.Equal("4 <<EOF", Shell.Text($"Invoke-DockerRun {Name("app")} -Remove cat /said"));
        Assert.Single(Shell.Run($"Invoke-DockerBuild {_context} -Tag {Name("app")} -BuildArgument TARGETARCH=amd64").Succeeded().Warnings);
    }

    [Fact]
    public void The_last_value_of_a_build_argument_and_of_a_label_counts()
    {
        Write("Dockerfile", "FROM alpine\nARG A\nRUN echo \"$A\" > /a\n");
        Shell.Get($"Invoke-DockerBuild {_context} -Tag {Name("app")} -BuildArgument A=1,A=2,@{{ A = 3 }} -Label x=1,x=2");
        Assert.Equal("3", Shell.Text($"Invoke-DockerRun {Name("app")} -Remove cat /a"));
        Assert.Equal("2", Shell.Text($"(Get-DockerImage {Name("app")}).Labels.x"));
    }

    [Fact]
    public void The_tail_of_a_failing_step_has_no_escape_codes()
    {
        Write("Dockerfile", "FROM alpine\nRUN printf '\\033[31mred\\033[0m\\n10%%\\r100%%\\n' >&2; exit 3\n");
        ErrorRecord error = Shell.Run($"Invoke-DockerBuild {_context}").FailedWith("BuildFailed", "\n  red\n  100%");
        Assert.DoesNotContain(error.ToString(), letter => letter is '\u001b' or '\r');
    }

    [Fact]
    public void Modes_links_and_long_names_arrive()
    {
        Write("Dockerfile", "FROM alpine\nCOPY . /ctx\n");
        Write("run.sh", "#!/bin/sh\necho ran\n");
        File.SetUnixFileMode(Path.Combine(_context, "run.sh"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        File.CreateSymbolicLink(Path.Combine(_context, "link"), "run.sh");
        string longName = string.Join('/', Enumerable.Range(0, 4).Select(number => new string((char)('a' + number), 60)));
        Write(longName + "/grün.txt", "");
        Shell.Get($"Invoke-DockerBuild {_context} -Tag {Name("app")}");
        Assert.Equal("ran\nrun.sh\n1", Shell.Text($"Invoke-DockerRun {Name("app")} -Remove -- sh -c '/ctx/link; readlink /ctx/link; ls /ctx/{longName} | wc -l'"));
    }

    [Fact]
    public void WhatIf_builds_nothing()
    {
        Write("Dockerfile", "FROM alpine\n");
        Assert.Empty(Shell.Get($"Invoke-DockerBuild {_context} -Tag {Name("app")} -WhatIf"));
        Shell.Run($"Get-DockerImage {Name("app")}").FailedWith("ImageNotFound");
    }

    public override void Dispose()
    {
        base.Dispose();
        Directory.Delete(_context, true);
        GC.SuppressFinalize(this);
    }

    private void Write(string name, string text)
    {
        string path = Path.Combine(_context, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
