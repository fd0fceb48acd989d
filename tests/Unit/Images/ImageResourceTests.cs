using System;
using System.Collections.Generic;
using System.Linq;
using PSDockerTools.Images;
using PSDockerTools.Resources;

namespace PSDockerTools.Tests.Images;

public sealed class ImageResourceTests
{
    private const string Digest = "sha256:1a3f5e7d9c1b3a5f7e9d1c3b5a7f9e1d3c5b7a9f1e3d5d7c9b1a3f5e7d9c1b3a";
    private static readonly EngineEndpoint s_engine = new("test", new Uri("unix:///test"));

    private static readonly DockerImage[] s_images =
    [
        Image('a', ["alpine:latest", "alpine:3.20"], [$"alpine@{Digest}"]),
        Image('b', ["docker.io/library/nginx:latest"], []), // as Podman lists it
        Image('c', ["localhost/app:1"], []),
        Image('d', ["team/app:1"], []),
        Image('e', ["registry:5000/alpine:latest"], []),
        Image('f', [], []),
    ];

    [Theory]
    [InlineData("alpine", "alpine:latest")]
    [InlineData("library/alpine", "alpine:latest")]
    [InlineData("docker.io/alpine", "alpine:latest")]
    [InlineData("docker.io/library/alpine:3.20", "alpine:3.20")]
    [InlineData("index.docker.io/library/alpine:latest", "alpine:latest")]
    [InlineData("alpine@" + Digest, "alpine@" + Digest)]
    [InlineData("docker.io/library/alpine:3.20@" + Digest, "alpine@" + Digest)]
    [InlineData("nginx", "docker.io/library/nginx:latest")]
    [InlineData("localhost/app:1", "localhost/app:1")]
    [InlineData("docker.io/team/app:1", "team/app:1")]
    [InlineData("registry:5000/alpine", "registry:5000/alpine:latest")]
    [InlineData("aaaa", "alpine:latest")]
    [InlineData("sha256:aaaa", "alpine:latest")]
    [InlineData("ffff", "ffffffffffff")]
    public void A_name_in_any_spelling_means_the_same_image_to_every_cmdlet(string text, string expected)
    {
        Assert.Equal([expected], Among(text, s_images));
        Assert.Equal([expected], Exactly(text, s_images));
    }

    [Theory]
    [InlineData("alpine:edge")]
    [InlineData("other/alpine")]
    [InlineData("app:1")] // only Podman takes it for localhost/app, and is asked
    [InlineData("ALPINE")]
    [InlineData("pine")]
    [InlineData("")]
    public void What_no_image_is_called_means_none(string text)
    {
        Assert.Empty(Among(text, s_images));
        Assert.Empty(Exactly(text, s_images));
    }

    [Fact]
    public void A_name_without_a_tag_selects_all_tags_and_means_the_latest()
    {
        DockerImage[] images = [Image('1', ["app:2"], []), Image('2', ["app:1"], []), Image('3', ["app:latest"], [])];
        Assert.Equal(["app:2", "app:1", "app:latest"], Among("docker.io/library/app", images));
        Assert.Equal(["app:latest"], Exactly("docker.io/library/app", images));
    }

    [Theory]
    [InlineData("al*", "alpine:latest")]
    [InlineData("AL*", "alpine:latest")]
    [InlineData("alpine:3*", "alpine:3.20")]
    [InlineData("library/al*", "alpine:latest")]
    [InlineData("docker.io/al*", "alpine:latest")]
    [InlineData("docker.io/library/al*:3.20", "alpine:3.20")]
    [InlineData("index.docker.io/library/al*", "alpine:latest")]
    [InlineData("*@sha256:1a3f*", "alpine@" + Digest)]
    [InlineData("ngin?", "docker.io/library/nginx:latest")]
    [InlineData("*/app*", "localhost/app:1", "team/app:1")]
    [InlineData("docker.io/team/*", "team/app:1")]
    [InlineData("lib*", new string[0])] // not every image of Docker Hub
    [InlineData("team*", "team/app:1")]
    public void A_wildcard_is_compared_with_the_spelling_that_it_begins_with(string pattern, params string[] expected) =>
        Assert.Equal(expected, Among(pattern, s_images));

    [Theory]
    [InlineData("docker.io/library/alpine", "alpine:latest")]
    [InlineData("alpine@" + Digest, "alpine@" + Digest)]
    [InlineData("alpine:9@sha256:ffff5e7d9c1b3a5f7e9d1c3b5a7f9e1d3c5b7a9f1e3d5d7c9b1a3f5e7d9c1b3a", "alpine@sha256:ffff5e7d9c1b3a5f7e9d1c3b5a7f9e1d3c5b7a9f1e3d5d7c9b1a3f5e7d9c1b3a")]
    [InlineData("aaaaaa", "alpine:latest")]
    [InlineData("sha256:aaaaaa", "alpine:latest")]
    public void An_image_that_an_engine_found_is_called_by_the_reference_that_was_asked_for(string asked, string expected) =>
        Assert.Equal(expected, s_images[0].Called(asked).Name);

    [Theory]
    [InlineData("app", "localhost/app:latest")]
    [InlineData("app:latest", "localhost/app:latest")]
    [InlineData("localhost/app", "localhost/app:latest")]
    [InlineData("docker.io/library/app", "docker.io/library/app:latest")]
    [InlineData("library/app", "docker.io/library/app:latest")]
    [InlineData("team/app", "localhost/team/app:latest")]
    [InlineData("docker.io/team/app", new string[0])]
    [InlineData("ap*", "localhost/app:latest", "docker.io/library/app:latest")]
    [InlineData("app:lat*", "localhost/app:latest", "docker.io/library/app:latest")]
    [InlineData("local*", "localhost/app:latest", "localhost/team/app:latest")]
    [InlineData("team/*", "localhost/team/app:latest")]
    public void Podman_s_own_images_are_found_without_their_localhost(string text, params string[] expected)
    {
        DockerImage[] images = [Image('a', ["localhost/app:latest"], [], podman: true), Image('b', ["docker.io/library/app:latest"], [], podman: true), Image('c', ["localhost/team/app:latest"], [], podman: true)];
        Assert.Equal(expected, Among(text, images));
    }

    [Fact]
    public void An_image_that_Podman_found_by_its_short_name_is_called_by_the_name_that_was_found()
    {
        DockerImage image = Image('a', ["docker.io/library/other:latest", "localhost/app:latest"], [], podman: true);
        Assert.Equal("localhost/app:latest", image.Called("app").Name);
        Assert.Equal("docker.io/library/other:latest", image.Called("other").Name);
    }

    private static IEnumerable<string> Among(string text, DockerImage[] images) =>
        Resource<DockerImage>.Instance.Among(new Reference<DockerImage>(text), images).Select(image => image.Name);

    private static IEnumerable<string> Exactly(string text, DockerImage[] images) =>
        Resource<DockerImage>.Instance.Exactly(new Reference<DockerImage>(text), images).Select(image => image.Name);

    private static DockerImage Image(char digit, string[] tags, string[] digests, bool podman = false) => new(s_engine)
    {
        Id = "sha256:" + new string(digit, 64),
        Name = tags.FirstOrDefault() ?? new string(digit, 12),
        Tags = new DockerStringList(tags),
        Digests = new DockerStringList(digests),
        Created = default,
        Size = 0,
        Labels = new DockerLabels(new Dictionary<string, string>()),
        HasShortNames = podman,
    };
}
