using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using PSDockerTools.Images;
using ScriptedEngine;
using Xunit;

namespace PSDockerTools.Engine.Tests;

public sealed class ImagePlatformTests : EngineTest
{
    [Fact]
    public async Task Only_what_the_list_does_not_say_is_inspected_and_what_is_gone_stays_unknown()
    {
        Daemon.On("GET /images/json", Replies.Json(
            """
            [{"Id":"sha256:a1","RepoTags":["a:1"],"Manifests":[{"Available":true,"Kind":"image","ImageData":{"Platform":{"os":"linux","architecture":"amd64"}}}]},
             {"Id":"sha256:b2","RepoTags":["b:1"]},{"Id":"sha256:c3","RepoTags":["c:1"]}]
            """));
        Daemon.On("GET /images/sha256:b2/json", Replies.Json("""{"Id":"sha256:b2","Os":"windows","Architecture":"amd64"}"""));
        Daemon.On("GET /images/sha256:c3/json", Replies.Error(404, "No such image: c3"));

        IReadOnlyList<DockerImage> images = await Engine.Images.WithPlatformsAsync(await Engine.Images.ListAsync(ImageQuery.Everything, None), None);

        Assert.Equal(["linux/amd64", "windows/amd64", null], images.Select(image => image.Platforms?.ToString()));
        Assert.Equal(["a:1", "b:1", "c:1"], images.Select(image => image.Name));
        Assert.Equal(["1"], Daemon.Request("GET /images/json").Query["manifests"]);
        Assert.DoesNotContain(Daemon.Requests, request => request.Path.Contains("a1", System.StringComparison.Ordinal));
    }
}
