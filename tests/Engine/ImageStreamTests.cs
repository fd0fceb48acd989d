using System.Collections.Generic;
using System.Formats.Tar;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using PSDockerTools.Builds;
using PSDockerTools.Images;
using ScriptedEngine;
using Xunit;

namespace PSDockerTools.Engine.Tests;

public sealed class ImageStreamTests : EngineTest
{
    [Fact]
    public async Task An_error_inside_a_good_answer_is_an_error()
    {
        Daemon.On("POST /images/create", Replies.Json("""{"status":"Pulling from library/x","id":"latest"}{"error":"manifest for x:latest not found: manifest unknown","errorDetail":{"message":"manifest for x:latest not found: manifest unknown"}}"""));
        List<TransferStatus> seen = [];
        DockerException e = await FailsAsync(async () =>
        {
            await foreach (TransferStatus status in Engine.Images.PullAsync(new ImageName("x"), null, null, None)) { seen.Add(status); }
        });
        Assert.Equal(DockerErrorKind.NotFound, e.Kind);
        Assert.Null(Assert.Single(seen).Layer);
    }

    [Fact]
    public async Task A_failed_build_has_the_command_s_exit_code_and_the_context_was_sent()
    {
        Daemon.On("POST /build", Replies.Json("""{"stream":"Step 1/1 : RUN false\n"}{"errorDetail":{"code":3,"message":"returned a non-zero code: 3"},"error":"returned a non-zero code: 3"}"""));
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "Dockerfile"), "FROM scratch\n");
            File.WriteAllText(Path.Combine(folder, "a.log"), "x");
            File.WriteAllText(Path.Combine(folder, ".dockerignore"), "*.log\nDockerfile");
            File.CreateSymbolicLink(Path.Combine(folder, "nowhere"), "missing");
            DockerBuildException e = await Assert.ThrowsAsync<DockerBuildException>(async () =>
            {
                await foreach (BuildMessage _ in Engine.Builds.BuildAsync(new ImageBuild(folder), None)) { }
            });
            Assert.Equal(3, e.ExitCode);
            using TarReader tar = new(new MemoryStream(Daemon.Request("POST /build").Body));
            List<string> names = [];
            while (tar.GetNextEntry() is TarEntry entry) { names.Add(entry.Name); }
            Assert.Equal([".dockerignore", "Dockerfile", "nowhere"], names.Order(System.StringComparer.Ordinal));
        }
        finally { Directory.Delete(folder, recursive: true); }
    }
}
