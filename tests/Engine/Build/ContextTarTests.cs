using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Formats.Tar;
using System.IO;
using System.Linq;
using System.Net.Sockets;
using System.Runtime.Versioning;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Builds;
using PSDockerTools.Engine.Build;
using Xunit;

namespace PSDockerTools.Engine.Tests.Build;

[UnsupportedOSPlatform("windows")]
public sealed class ContextTarTests : IDisposable
{
    private const int Big = 1024 * 1024;
    private static readonly EngineEndpoint s_engine = new("test", new Uri("unix:///nowhere"));
    private readonly string _context = Directory.CreateTempSubdirectory().FullName;

    public ContextTarTests() => Write("Dockerfile", "FROM scratch\n");

    [Theory]
    [InlineData(-631152000)] // 1950
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(1700000000)]
    [InlineData(8589934591)] // the last that ustar can say, in 2242
    [InlineData(8589934592)]
    public async Task A_file_has_its_time_whatever_that_is(long time)
    {
        string path = Write("a", "text");
        File.SetLastWriteTimeUtc(path, DateTimeOffset.FromUnixTimeSeconds(time).UtcDateTime.AddMilliseconds(900));
        // What the file system made of it, in whole seconds.
        long kept = new DateTimeOffset(File.GetLastWriteTimeUtc(path)).ToUnixTimeSeconds();
        TarEntry entry = (await SentAsync())["a"];
        Assert.Equal(kept, entry.ModificationTime.ToUnixTimeSeconds());
        Assert.Equal("text", new StreamReader(entry.DataStream!).ReadToEnd());
    }

    [Fact]
    public async Task Names_modes_and_links_arrive_however_long_they_are()
    {
        string folder = new('d', 120), name = "grün-日-😀-" + new string('x', 120);
        Write($"{folder}/{name}", "deep");
        File.SetUnixFileMode(Write("run", "x"), UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.SetUser);
        File.CreateSymbolicLink(Path.Combine(_context, "long"), new string('t', 150));
        File.CreateSymbolicLink(Path.Combine(_context, "backslash"), "a\\b");
        Dictionary<string, TarEntry> sent = await SentAsync();
        Assert.Equal("deep", new StreamReader(sent[$"{folder}/{name}"].DataStream!).ReadToEnd());
        Assert.Equal(TarEntryType.Directory, sent[folder + "/"].EntryType);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.SetUser, sent["run"].Mode);
        Assert.Equal(new string('t', 150), sent["long"].LinkName);
        Assert.Equal("a\\b", sent["backslash"].LinkName);
        Assert.All(sent.Values, entry => Assert.Equal((0, 0), (entry.Uid, entry.Gid)));
    }

    [Fact]
    public async Task Names_that_are_not_UTF_8_are_sent_as_their_bytes()
    {
        await ShellAsync($@"cd {_context} && mkdir ""$(printf 'dir\376')"" && printf in > ""$(printf 'dir\376/in\375')"" && ln -s ""$(printf 'to\374')"" ""$(printf 'link\373')"" && ln -s ""$(printf 'far\372')"" link && mkfifo ""$(printf 'pipe\371')""");
        byte[] tar = await TarAsync();
        foreach (byte[] text in new byte[][] { [.. "dir"u8, 0xFE, .. "/in"u8, 0xFD], [.. "to"u8, 0xFC], [.. "link"u8, 0xFB], [.. "far"u8, 0xFA], [.. "pipe"u8, 0xF9] })
        {
            Assert.True(tar.AsSpan().IndexOf(text) >= 0, Encoding.Latin1.GetString(text));
        }
        Assert.Equal(-1, tar.AsSpan().IndexOf("\uFFFD"u8));
        Assert.Equal(["Dockerfile", "dir", "dir/in", "link", "link", "pipe"], (await EntriesAsync(tar)).Select(entry => entry.Name.Replace("\uFFFD", "", StringComparison.Ordinal).TrimEnd('/')).Order(StringComparer.Ordinal));
        await ShellAsync($"rm -r {_context}/*"); // .NET cannot
    }

    [Fact]
    public async Task A_file_that_grows_is_sent_with_the_size_that_it_had()
    {
        Write("a.log", new string('a', Big));
        Write("b", "after it");
        using Observed stream = new(() => File.AppendAllText(Path.Combine(_context, "a.log"), new string('b', 3000)));
        await WriteAsync(stream);
        TarEntry[] entries = await EntriesAsync(stream.ToArray());
        Assert.Equal(Big, entries.Single(entry => entry.Name == "a.log").Length);
        Assert.Equal("after it", new StreamReader(entries.Single(entry => entry.Name == "b").DataStream!).ReadToEnd());
        Assert.True(stream.Count > 3);
    }

    [Fact]
    public async Task A_file_that_shrinks_is_refused_by_its_name_and_the_tar_has_no_end()
    {
        string path = Write("a.log", new string('a', Big));
        await RefusedAsync(path, () => File.WriteAllText(path, "short"));
    }

    [Fact]
    public async Task A_file_that_vanishes_is_refused_by_its_name()
    {
        Write("a", new string('a', Big));
        string path = Write("b", "");
        await RefusedAsync(path, () => File.Delete(path));
    }

    [Fact]
    public async Task A_folder_that_vanishes_is_refused_by_its_name()
    {
        Write("a", new string('a', Big));
        string path = Path.GetDirectoryName(Write("folder/b", ""))!;
        await RefusedAsync(path, () =>
        {
            if (Directory.Exists(path)) { Directory.Delete(path, recursive: true); }
        });
    }

    [Fact]
    public async Task Pipes_and_devices_are_sent_as_what_they_are_and_sockets_are_told()
    {
        using Socket socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        string path = Path.Combine(_context, "socket");
        socket.Bind(new UnixDomainSocketEndPoint(path));
        await ShellAsync($"cd {_context} && mkfifo pipe");
        Write("empty", "");
        BuildContext context = new(s_engine, new ImageBuild(_context));
        TarEntry[] entries = await EntriesAsync(await TarAsync(context));
        Assert.Equal(
            [("Dockerfile", TarEntryType.RegularFile), ("empty", TarEntryType.RegularFile), ("pipe", TarEntryType.Fifo)],
            entries.Select(entry => (entry.Name, entry.EntryType)));
        Assert.Equal(path, Assert.Single(context.NotSent));
    }

    [Fact]
    public void A_Dockerfile_is_found_behind_links()
    {
        string elsewhere = Directory.CreateTempSubdirectory().FullName;
        try
        {
            File.WriteAllText(Path.Combine(elsewhere, "Dockerfile"), "FROM scratch\n");
            File.Delete(Path.Combine(_context, "Dockerfile"));
            File.CreateSymbolicLink(Path.Combine(_context, "Dockerfile"), Path.Combine(elsewhere, "Dockerfile"));
            Assert.StartsWith(".dockerfile.", new BuildContext(s_engine, new ImageBuild(_context)).Dockerfile, StringComparison.Ordinal);
            Write("docker/Mine", "FROM scratch\n");
            Directory.CreateSymbolicLink(Path.Combine(elsewhere, "context"), _context);
            Assert.Equal("docker/Mine", new BuildContext(s_engine, new ImageBuild(Path.Combine(elsewhere, "context")) { Dockerfile = Path.Combine(_context, "docker/Mine") }).Dockerfile);
        }
        finally { Directory.Delete(elsewhere, recursive: true); }
    }

    [Fact]
    public void A_dockerignore_that_is_a_folder_is_refused()
    {
        Directory.CreateDirectory(Path.Combine(_context, ".dockerignore"));
        Assert.Equal(DockerErrorKind.Invalid, Assert.Throws<DockerException>(() => new BuildContext(s_engine, new ImageBuild(_context))).Kind);
    }

    [Fact]
    public async Task A_file_of_8_GiB_has_its_size_in_an_extended_header()
    {
        const long Size = 8L * 1024 * 1024 * 1024;
        byte[] header = new TarHeader { Name = "big"u8.ToArray(), Kind = ContextKind.File, Size = Size }.ToBytes();
        using MemoryStream stream = new(header);
        await using TarReader reader = new(stream);
        Assert.Contains($"size={Size}\n", Encoding.ASCII.GetString(header), StringComparison.Ordinal);
        Assert.Equal(0, header.Length % TarHeader.Block);
    }

    public void Dispose() => Directory.Delete(_context, recursive: true);

    private async Task RefusedAsync(string path, Action change)
    {
        Write("z", "not sent any more");
        using Observed stream = new(change);
        DockerException e = await Assert.ThrowsAsync<DockerException>(() => WriteAsync(stream));
        Assert.Equal(DockerErrorKind.Invalid, e.Kind);
        Assert.Contains($"'{path}'", e.Message, StringComparison.Ordinal);
        Assert.True(stream.Count > 0);
        Assert.False(stream.ToArray().AsSpan(^1024..).SequenceEqual(new byte[1024]), "The tar has an end, so that the engine would build.");
    }

    private Task WriteAsync(Stream stream) => new ContextTar(new BuildContext(s_engine, new ImageBuild(_context)), stream, () => false).WriteAsync(CancellationToken.None);

    private Task<byte[]> TarAsync() => TarAsync(new BuildContext(s_engine, new ImageBuild(_context)));

    private static async Task<byte[]> TarAsync(BuildContext context)
    {
        using MemoryStream stream = new();
        await new ContextTar(context, stream, () => false).WriteAsync(CancellationToken.None);
        return stream.ToArray();
    }

    private async Task<Dictionary<string, TarEntry>> SentAsync() => (await EntriesAsync(await TarAsync())).ToDictionary(entry => entry.Name);

    private static async Task<TarEntry[]> EntriesAsync(byte[] tar)
    {
        await using TarReader reader = new(new MemoryStream(tar));
        List<TarEntry> entries = [];
        while (await reader.GetNextEntryAsync(copyData: true) is TarEntry entry) { entries.Add(entry); }
        return [.. entries];
    }

    private static async Task ShellAsync(string script)
    {
        using Process shell = Process.Start("sh", ["-c", script]);
        await shell.WaitForExitAsync();
        Assert.Equal(0, shell.ExitCode);
    }

    private string Write(string name, string text)
    {
        string path = Path.Combine(_context, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Does something whenever a piece of the tar is written.</summary>
    private sealed class Observed(Action written) : MemoryStream
    {
        public int Count { get; private set; }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Count++;
            written();
            return base.WriteAsync(buffer, cancellationToken);
        }
    }
}
