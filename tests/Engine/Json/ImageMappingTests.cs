using System;
using System.Text.Json;
using PSDockerTools.Engine.Json;
using Xunit;

namespace PSDockerTools.Engine.Tests.Json;

/// <summary>Answers of Engine 20.10 and 28.5, shortened.</summary>
public sealed class ImageMappingTests
{
    private const string Listed20 =
        """{"Containers":-1,"Created":1795812160,"Id":"sha256:c2d6","Labels":null,"ParentId":"sha256:87da","RepoDigests":null,"RepoTags":["alpine:latest"],"SharedSize":-1,"Size":1985594,"VirtualSize":1985594}""";

    private const string Listed28 =
        """{"Containers":4,"Created":1795812147,"Id":"sha256:d6bf","Labels":null,"ParentId":"","RepoDigests":[],"RepoTags":["alpine:latest"],"SharedSize":-1,"Size":1985594}""";

    private const string Listed28Containerd =
        """
        {"Containers":0,"Created":1795814854,"Id":"sha256:c433","Labels":null,"ParentId":"","Manifests":[
          {"ID":"sha256:c433","Available":true,"Size":{"Content":1084878,"Total":3145166},"Kind":"image","ImageData":{"Platform":{"architecture":"amd64","os":"linux"},"Containers":null}},
          {"ID":"sha256:0a11","Available":true,"Kind":"image","ImageData":{"Platform":{"architecture":"arm64","os":"linux","variant":"v8"},"Containers":null}},
          {"ID":"sha256:0b22","Available":false,"Kind":"image","ImageData":{"Platform":{"architecture":"s390x","os":"linux"},"Containers":null}},
          {"ID":"sha256:0c33","Available":true,"Kind":"attestation","AttestationData":{"For":"sha256:c433"}}],
         "RepoDigests":["alpine@sha256:c433"],"RepoTags":["alpine:latest"],"SharedSize":-1,"Size":3145166}
        """;

    private const string Inspected20 =
        """
        {"Id":"sha256:c2d6","RepoTags":["alpine:latest"],"RepoDigests":[],"Parent":"sha256:87da","Comment":"","Created":"2026-11-27T20:42:40.588718249Z","Container":"",
         "DockerVersion":"20.10.24+dfsg1","Author":"","Config":{"Cmd":["/bin/sh"],"Labels":null},"Architecture":"arm64","Variant":"v8","Os":"linux","Size":1985594,"VirtualSize":1985594}
        """;

    private const string Inspected28 =
        """
        {"Id":"sha256:d6bf","RepoTags":["alpine:latest"],"RepoDigests":[],"Parent":"","Comment":"Imported from -","Created":"2026-11-27T20:42:27.526631959Z",
         "DockerVersion":"28.5.2+dfsg4","Author":"","Architecture":"amd64","Os":"linux","Size":1985594,"Config":{"Cmd":["/bin/sh"],"Labels":null}}
        """;

    private readonly EngineEndpoint _engine = new("test", new Uri("unix:///test"));

    [Theory]
    [InlineData(Listed20, null)]
    [InlineData(Listed28, null)]
    [InlineData(Listed28Containerd, "linux/amd64, linux/arm64/v8")]
    public void The_list_has_platforms_where_the_image_store_keeps_several(string json, string? platforms) =>
        Assert.Equal(platforms, Json(json).ToListedImage(_engine).Platforms?.ToString());

    [Theory]
    [InlineData(Inspected20, "linux/arm64/v8")]
    [InlineData(Inspected28, "linux/amd64")]
    [InlineData("""{"Id":"sha256:d6bf","Architecture":"","Os":""}""", null)]
    public void An_inspection_has_the_platform(string json, string? platforms) =>
        Assert.Equal(platforms, Json(json).ToInspectedImage(_engine).Platforms?.ToString());

    [Theory]
    [InlineData(Inspected20, "sha256:87da")]
    [InlineData(Inspected28, null)]
    public void An_inspection_has_the_parent(string json, string? parent) => Assert.Equal(parent, Json(json).ToInspectedImage(_engine).ParentId);

    [Fact]
    public void The_list_has_the_parent() => Assert.Equal("sha256:87da", Json(Listed20).ToListedImage(_engine).ParentId);

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement.Clone();
}
