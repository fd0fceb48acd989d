using System.Linq;

namespace PSDockerTools.Tests.Values;

public sealed class ImageNameTests() : SpecLaws<ImageName>(
    [
        "nginx", "nginx:1.27", "docker.io/a.b/c", "docker.io/localhost/foo", $"docker.io/{Hex}", "LOCALDOMAIN/debian:x",
        $"a/b:1@sha256:{Hex}", "[fc00::1]:5000/docker", "library/foo/bar", "a_b.c/d", "index.docker.io/library/debian",
    ],
    "docker.io", "/", "library/", "nginx", ":", "@", "sha256:", Hex, "localhost", "A", "a", "_", "__", "-", ".", "5000", "latest")
{
    private const string Hex = "1a3f5e7d9c1b3a5f7e9d1c3b5a7f9e1d3c5b7a9f1e3d5d7c9b1a3f5e7d9c1b3a";

    protected override ImageName Parse(string text) => new(text);

    [Theory]
    [InlineData("localhost/fooo", "localhost/fooo", "localhost", "fooo")]
    [InlineData("LOCALDOMAIN/fooo/bar", "LOCALDOMAIN/fooo/bar", "LOCALDOMAIN", "fooo/bar")]
    [InlineData("fooo/bar", "fooo/bar", "docker.io", "fooo/bar")]
    [InlineData("index.docker.io/fooo/bar", "fooo/bar", "docker.io", "fooo/bar")]
    [InlineData("ubuntu", "ubuntu", "docker.io", "library/ubuntu")]
    [InlineData("library/ubuntu", "ubuntu", "docker.io", "library/ubuntu")]
    [InlineData("docker.io/library/ubuntu", "ubuntu", "docker.io", "library/ubuntu")]
    [InlineData("docker.io/foo", "foo", "docker.io", "library/foo")]
    [InlineData("other/library", "other/library", "docker.io", "other/library")]
    [InlineData("127.0.0.1:8000/private/moonbase", "127.0.0.1:8000/private/moonbase", "127.0.0.1:8000", "private/moonbase")]
    [InlineData("example.com/privatebase", "example.com/privatebase", "example.com", "privatebase")]
    [InlineData("index.docker.io/library/ubuntu-12.04-base", "ubuntu-12.04-base", "docker.io", "library/ubuntu-12.04-base")]
    [InlineData("library/foo/bar", "library/foo/bar", "docker.io", "library/foo/bar")]
    [InlineData("FOO/bar", "FOO/bar", "FOO", "bar")]
    [InlineData(
        "[fc00:1:2:3:4:5:6:7]:5000/library/debian", "[fc00:1:2:3:4:5:6:7]:5000/library/debian", "[fc00:1:2:3:4:5:6:7]:5000",
        "library/debian")]
    [InlineData("docker---rules/docker", "docker---rules/docker", "docker.io", "docker---rules/docker")]
    [InlineData("dock__er/docker", "dock__er/docker", "docker.io", "dock__er/docker")]
    [InlineData("192.168.0.1", "192.168.0.1", "docker.io", "library/192.168.0.1")]
    [InlineData("d/docker", "d/docker", "docker.io", "d/docker")]
    [InlineData(
        "thisisthesongthatneverendsitgoesonandonandonthisisthesongthatnev",
        "thisisthesongthatneverendsitgoesonandonandonthisisthesongthatnev", "docker.io",
        "library/thisisthesongthatneverendsitgoesonandonandonthisisthesongthatnev")]
    [InlineData("docker.io/" + Hex, "docker.io/library/" + Hex, "docker.io", "library/" + Hex)]
    [InlineData("docker.io/a.b/c", "docker.io/a.b/c", "docker.io", "a.b/c")]
    public void A_repository_has_a_registry_and_a_path(string text, string repository, string domain, string path)
    {
        ImageName name = new(text);
        Assert.Equal((repository, domain, path, null, null), (name.Repository, name.Domain, name.Path, name.Tag, name.Digest));
    }

    [Theory]
    [InlineData("nginx:1.27", "nginx", "1.27", null)]
    [InlineData("192.168.0.1:80", "192.168.0.1", "80", null)]
    [InlineData("localhost:5000/app", "localhost:5000/app", null, null)]
    [InlineData("localhost:5000/app:v_1.0-x", "localhost:5000/app", "v_1.0-x", null)]
    [InlineData("nginx@sha256:" + Hex, "nginx", null, "sha256:" + Hex)]
    [InlineData("nginx:1.27@sha256:" + Hex, "nginx", "1.27", "sha256:" + Hex)]
    [InlineData("docker.io/library/nginx:UPPER", "nginx", "UPPER", null)]
    public void A_name_may_have_tag_and_digest(string text, string repository, string? tag, string? digest)
    {
        ImageName name = new(text);
        Assert.Equal((repository, tag, digest), (name.Repository, name.Tag, name.Digest));
    }

    [Theory]
    [InlineData("nginx", "nginx:latest")]
    [InlineData("nginx:1", "nginx:1")]
    [InlineData("nginx@sha256:" + Hex, "nginx@sha256:" + Hex)]
    public void What_is_pulled_has_a_tag_or_a_digest(string text, string pulled) =>
        Assert.Equal(new ImageName(pulled), new ImageName(text).WithDefaultTag());

    [Theory]
    [InlineData("", "''")]
    [InlineData("https://github.com/docker/docker")]
    [InlineData("docker/Docker", "'docker/Docker' has upper case letters")]
    [InlineData("Nginx:1", "'Nginx' in 'Nginx:1' has upper case letters")]
    [InlineData("-docker")]
    [InlineData("-docker.io/docker/docker")]
    [InlineData("docker.io/docker/Docker", "upper case")]
    [InlineData("docker///docker")]
    [InlineData("docker/")]
    [InlineData("/docker")]
    [InlineData("[fc00::1]")]
    [InlineData("[fc00::1]:5000")]
    [InlineData("fc00::1:5000/debian")]
    [InlineData("[fe80::1%eth0]:5000/debian")]
    [InlineData("[2001:db8:3:4::192.0.2.33]:5000/debian")]
    [InlineData(Hex, "is an ID, and a name is required")]
    [InlineData("docker-/docker")]
    [InlineData("____/____")]
    [InlineData("_docker/_docker")]
    [InlineData("dock..er/docker")]
    [InlineData("dock_.er/docker")]
    [InlineData("dock-.er/docker")]
    [InlineData("nginx:", "'' in 'nginx:' is not a tag")]
    [InlineData("nginx:-1", "'-1' in 'nginx:-1' is not a tag")]
    [InlineData("nginx:a:b", "'a:b'")]
    [InlineData("nginx@sha256:abc", "'sha256:abc' in 'nginx@sha256:abc' is not a digest")]
    [InlineData("nginx@md5:d41d8cd98f00b204e9800998ecf8427e", "is not a digest")]
    [InlineData("nginx@", "'' in 'nginx@'")]
    [InlineData("nginx ", "'nginx '")]
    [InlineData("nginx\n")]
    [InlineData("näginx")]
    public void What_is_wrong_is_quoted_and_what_is_right_is_shown(string text, params string[] words)
    {
        Refusal.Of(() => new ImageName(text), [.. words, "Write it like alpine, alpine:3.20 or registry:5000/team/app:1.2."]);
        Assert.False(ImageName.TryParse(text, out _));
    }

    [Fact]
    public void A_name_is_no_longer_than_a_registry_takes()
    {
        Assert.Equal(255, new ImageName("reg.example/" + new string('a', 255)).Path.Length);
        Refusal.Of(() => new ImageName("reg.example/" + new string('a', 256)), "longer than the 255 characters");
        Refusal.Of(() => new ImageName(string.Concat(Enumerable.Repeat("a-", 50000)) + "!"), "longer than");
        Assert.NotNull(new ImageName("a:" + new string('t', 128)).Tag);
        Refusal.Of(() => new ImageName("a:" + new string('t', 129)), "is not a tag");
    }

    [Fact]
    public void The_long_form_and_the_short_are_one() => Assert.Equal(new ImageName("docker.io/library/nginx:1"), new ImageName("nginx:1"));
}
