using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace PSDockerTools.Acceptance;

/// <summary>Contexts that change while they are sent, and what only some file systems have.</summary>
public sealed class BuildContextTests : EngineTest
{
    private const long Big = 512L * 1024 * 1024; // takes a while to send, and no room as a file with holes
    private readonly string _context = Directory.CreateTempSubdirectory().FullName;

    public BuildContextTests() => Write("Dockerfile", "FROM alpine\nCOPY . /ctx\n");

    [Fact]
    public async Task A_file_that_is_written_to_meanwhile_is_built_with_the_size_that_it_had()
    {
        string log = Path.Combine(_context, "a.log");
        Write("b.txt", "whole");
        File.WriteAllText(log, "first");
        using CancellationTokenSource end = new();
        Task writer = Task.Run(() =>
        {
            while (!end.IsCancellationRequested) { File.AppendAllText(log, new string('x', 1000)); }
        });
        for (int count = 0; count < 5; count++) { Shell.Get($"Invoke-DockerBuild {_context} -Tag {Name("app")}"); }
        await end.CancelAsync();
        await writer;
        Assert.Equal("whole", Shell.Text($"Invoke-DockerRun {Name("app")} -Remove cat /ctx/b.txt"));
        Assert.InRange(long.Parse(Shell.Text($"Invoke-DockerRun {Name("app")} -Remove -- stat -c %s /ctx/a.log"), CultureInfo.InvariantCulture), 5, new FileInfo(log).Length);
    }

    [Theory]
    [InlineData("shorter", "a.bin")]
    [InlineData("file", "z.txt")]
    [InlineData("folder", "zz")]
    public async Task What_becomes_shorter_or_vanishes_is_refused_by_name_and_nothing_is_built(string change, string named)
    {
        string big = Path.Combine(_context, "a.bin");
        await using (FileStream file = File.Create(big)) { file.SetLength(Big); }
        Write("z.txt", "");
        Write("zz/inner.txt", "");
        Task<ScriptResult> build = Task.Run(() => Shell.Run($"Invoke-DockerBuild {_context} -Tag {Name("app")}"));
        while (!IsOpen(big))
        {
            Assert.False(build.IsCompleted, "The build ended before the file was seen open.");
            Thread.Yield();
        }
        switch (change)
        {
            case "shorter": File.WriteAllText(big, "short"); break;
            case "file": File.Delete(Path.Combine(_context, "z.txt")); break;
            default: Directory.Delete(Path.Combine(_context, "zz"), recursive: true); break;
        }
        ScriptResult outcome = await build;
        outcome.FailedWith("InvalidRequest", $"'{Path.Combine(_context, named)}'");
        Assert.Empty(outcome.Information);
        Shell.Run($"Get-DockerImage {Name("app")}").FailedWith("ImageNotFound");
    }

    [Theory]
    [InlineData("secret.txt")]
    [InlineData("empty.txt")]
    [InlineData("closed/inner.txt")]
    public async Task What_may_not_be_read_is_refused_by_name_and_nothing_is_built(string name)
    {
        Write(name, name == "empty.txt" ? "" : "text");
        string path = Path.Combine(_context, name.Split('/')[0]);
        File.SetUnixFileMode(path, UnixFileMode.None);
        File.SetUnixFileMode(_context, File.GetUnixFileMode(_context) | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        string build = $"Invoke-DockerBuild {_context} -Engine {TestEnvironment.Engine} -Tag {Name("app")}";
        string said = await PowerShellProcess.RunUnprivilegedAsync($"{build} -ErrorVariable e 2>$null; \"$($e.FullyQualifiedErrorId) $e\"");
        Assert.StartsWith("InvalidRequest", said, StringComparison.Ordinal);
        Assert.Contains($"'{path}'", said, StringComparison.Ordinal);
        Shell.Run($"Get-DockerImage {Name("app")}").FailedWith("ImageNotFound");
        Write(".dockerignore", path[(_context.Length + 1)..]);
        await PowerShellProcess.RunUnprivilegedAsync(build);
        Shell.Get($"Get-DockerImage {Name("app")}");
    }

    [Fact]
    public void Pipes_devices_and_sockets_end_no_build_and_a_socket_is_a_warning()
    {
        Shell.Get($"mkfifo {_context}/pipe; mknod {_context}/null c 1 3");
        using System.Net.Sockets.Socket socket = new(System.Net.Sockets.AddressFamily.Unix, System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Unspecified);
        socket.Bind(new System.Net.Sockets.UnixDomainSocketEndPoint(Path.Combine(_context, "socket")));
        ScriptResult outcome = Shell.Run($"Invoke-DockerBuild {_context} -Tag {Name("app")}").Succeeded();
        Assert.Contains(Path.Combine(_context, "socket"), Assert.Single(outcome.Warnings), StringComparison.Ordinal);
        Assert.Equal(
            "Dockerfile regular file 0:0\nnull character special file 1:3\npipe fifo 0:0",
            Shell.Text($"Invoke-DockerRun {Name("app")} -Remove -- sh -c 'cd /ctx; stat -c \"%n %F %t:%T\" *'"));
    }

    /// <summary>The docker CLI's build gives the same result: the engine sets times before 1970 to 1970.</summary>
    [Fact]
    public async Task Old_and_late_dates_and_names_that_are_not_UTF_8_are_built_as_with_the_docker_CLI()
    {
        foreach ((string name, long time) in (ReadOnlySpan<(string, long)>)[("old", -631152000), ("one", 1), ("late", 8600000000)])
        {
            Write(name, name);
            File.SetLastWriteTimeUtc(Path.Combine(_context, name), DateTimeOffset.FromUnixTimeSeconds(time).UtcDateTime);
        }
        await PowerShellProcess.StartAsync("sh", "-c", $"cd {_context}; printf bad > \"$(printf 'x\\377y')\"");
        Shell.Get($"Invoke-DockerBuild {_context} -Tag {Name("app")}");
        string late = new DateTimeOffset(File.GetLastWriteTimeUtc(Path.Combine(_context, "late"))).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        Assert.Equal(
            $"late {late}\nold 0\none 1\nbad",
            Shell.Text($"Invoke-DockerRun {Name("app")} -Remove -- sh -c 'cd /ctx; stat -c \"%n %Y\" late old one; cat x?y'"));
        await PowerShellProcess.StartAsync("sh", "-c", $"rm {_context}/x*"); // .NET cannot
    }

    [Fact]
    public void A_pattern_that_is_not_valid_is_refused_by_file_line_and_pattern()
    {
        Write(".dockerignore", "a\n!\n");
        Shell.Run($"Invoke-DockerBuild {_context} -Tag {Name("app")}").FailedWith("InvalidRequest", $"'{_context}/.dockerignore', line 2", "'!'");
        Shell.Run($"Get-DockerImage {Name("app")}").FailedWith("ImageNotFound");
    }

    public override void Dispose()
    {
        base.Dispose();
        Directory.Delete(_context, true);
        GC.SuppressFinalize(this);
    }

    /// <summary>True if this process, which hosts the module, has a file open.</summary>
    private static bool IsOpen(string path) => Directory.GetFiles("/proc/self/fd").Any(file => new FileInfo(file).LinkTarget == path);

    private void Write(string name, string text)
    {
        string path = Path.Combine(_context, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
