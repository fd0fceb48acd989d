namespace PSDockerTools.Tests.Values;

public sealed class VolumeMappingTests() : SpecLaws<VolumeMapping>(
    [
        "/path", "data:/data", "/srv/www:/www:ro", @"C:\source\foo:D:\target:ro,rprivate", "./foo:/app", "name:D::rW",
        @"\\.\pipe\a:\\.\pipe\b", "Temp:/x:/data", "FileSystem::/x:/data:ro",
    ],
    ":", "/data", "data", "C:", @"\", "ro", "rw", ",", "z", "~", ".", "é:")
{
    protected override VolumeMapping Parse(string text) => new(text);

    [Theory]
    [InlineData("/path", null, "/path", null, false)]
    [InlineData("/a", null, "/a", null, false)]
    [InlineData(@"C:\path", null, @"C:\path", null, false)]
    [InlineData("d:", null, "d:", null, false)]
    [InlineData("v:/data", null, "v:/data", null, false)]
    [InlineData("name:/target", "name", "/target", null, false)]
    [InlineData("name:/target:nocopy", "name", "/target", "nocopy", false)]
    [InlineData("name:/target:bogus", "name", "/target", "bogus", false)]
    [InlineData("./foo:/target", "./foo", "/target", null, true)]
    [InlineData(".:/target", ".", "/target", null, true)]
    [InlineData("~/thing:/target", "~/thing", "/target", null, true)]
    [InlineData("../other:/target", "../other", "/target", null, true)]
    [InlineData("/foo:/target:ro,z", "/foo", "/target", "ro,z", true)]
    [InlineData(@"D:\path:d:\target", @"D:\path", @"d:\target", null, true)]
    [InlineData(@"C:\source\foo:D:\target:ro,rprivate", @"C:\source\foo", @"D:\target", "ro,rprivate", true)]
    [InlineData("c:/:d:/forward/slashes/are/good/too", "c:/", "d:/forward/slashes/are/good/too", null, true)]
    [InlineData(@"C:\foo\:/foo", @"C:\foo\", "/foo", null, true)]
    [InlineData(@"c:\windows:d:\s p a c e:RW", @"c:\windows", @"d:\s p a c e", "RW", true)]
    [InlineData("0123456789name:d:", "0123456789name", "d:", null, false)]
    [InlineData("name:D::rW", "name", "D:", "rW", false)]
    [InlineData(@"c:\:d:\:xyzzy", @"c:\", @"d:\", "xyzzy", true)]
    [InlineData(@"\\.\pipe\docker_engine:\\.\pipe\inside", @"\\.\pipe\docker_engine", @"\\.\pipe\inside", null, true)]
    [InlineData("a界:/target", "a界", "/target", null, false)]
    [InlineData("cc:/target", "cc", "/target", null, false)]
    [InlineData("name-with.dots_1:/target", "name-with.dots_1", "/target", null, false)]
    [InlineData("Temp:/x:/data", "Temp:/x", "/data", null, true)]
    [InlineData(@"Temp:\x:C:\data:ro", @"Temp:\x", @"C:\data", "ro", true)]
    [InlineData("Temp:/:/data:ro", "Temp:/", "/data", "ro", true)]
    [InlineData("FileSystem::/x:/data:ro", "FileSystem::/x", "/data", "ro", true)]
    [InlineData(@"Microsoft.PowerShell.Core\FileSystem::\\server\share:/data", @"Microsoft.PowerShell.Core\FileSystem::\\server\share", "/data", null, true)]
    public void Is_read_as_docker_reads_it(string text, string? source, string target, string? mode, bool bind)
    {
        VolumeMapping volume = new(text);
        Assert.Equal((source, target, mode, bind), (volume.Source, volume.Target, volume.Mode, volume.IsBind));
        Assert.Equal(text, volume.ToString());
    }

    [Theory]
    [InlineData("", "One side of a colon is empty")]
    [InlineData(":", "One side of a colon is empty")]
    [InlineData(":/foo", "One side of a colon is empty in ':/foo'")]
    [InlineData("/foo::ro", "One side of a colon is empty")]
    [InlineData("foo::/x", "One side of a colon is empty")]
    [InlineData("/foo:", "One side of a colon is empty")]
    [InlineData(@":C:\foo:d:", "One side of a colon is empty")]
    [InlineData("/foo:/foo:ro:foo", "'/foo:/foo:ro:foo' has more fields than")]
    [InlineData("data", "'data' is not an absolute path")]
    [InlineData("data:target", "'target' in 'data:target' is not an absolute path in the container")]
    [InlineData("/a:/b:ro,rw", "'ro,rw' in '/a:/b:ro,rw'")]
    public void What_is_wrong_is_quoted_and_what_is_right_is_shown(string text, string words) =>
        Refusal.Of(() => new VolumeMapping(text), words, "Write it like data:/data, /srv/www:/www:ro or /cache.");

    [Theory]
    [InlineData("./src:/app:ro", "/home/me/src", "/home/me/src:/app:ro")]
    [InlineData(".:/app", @"C:\work", @"C:\work:/app")]
    [InlineData(".:/app", "/with space", "/with space:/app")]
    public void The_source_can_be_made_absolute(string text, string source, string expected) =>
        Assert.Equal(expected, new VolumeMapping(text).WithSource(source).ToString());

    [Fact]
    public void A_source_with_a_colon_cannot_be_written_so() =>
        Refusal.Of(() => new VolumeMapping(".:/app").WithSource("/home/a:b"), "'/home/a:b' contains a colon", "-Mount");
}
