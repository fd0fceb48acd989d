using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using PSDockerTools.Containers;
using PSDockerTools.Engine.Json;
using Xunit;

namespace PSDockerTools.Engine.Tests.Json;

public sealed class ProcessMappingTests
{
    [Fact]
    public void The_engine_s_own_columns_are_properties()
    {
        DockerProcess process = Assert.Single(Map(
            """{"Processes":[["root","14792","14772","40","22:55","?","00:00:03","sh -c while :; do :; done"]],"Titles":["UID","PID","PPID","C","STIME","TTY","TIME","CMD"]}"""));
        Assert.Equal((14792, 14772, "root", 40.0), (process.Pid, process.ParentPid, process.User, process.CpuPercent));
        Assert.Equal(
            ("22:55", "?", TimeSpan.FromSeconds(3), "sh -c while :; do :; done"),
            (process.Started, process.Terminal, process.CpuTime, process.Command));
        Assert.Equal(("web", "test"), (process.Container, process.Engine));
        Assert.Null(process.ResidentMemory);
        Assert.Equal("14792 sh -c while :; do :; done", process.ToString());
        Assert.Equal(["UID", "PID", "PPID", "C", "STIME", "TTY", "TIME", "CMD"], process.Columns.Keys);
    }

    [Fact]
    public void The_columns_of_aux_are_properties_and_memory_is_bytes()
    {
        DockerProcess process = Assert.Single(Map(
            """{"Processes":[["root","14792","40.8","0.1","2268","1572","?","RNs","22:55","100:03","sh"]],"Titles":["USER","PID","%CPU","%MEM","VSZ","RSS","TTY","STAT","START","TIME","COMMAND"]}"""));
        Assert.Equal((40.8, 0.1, 2268 * 1024L, 1572 * 1024L), (process.CpuPercent, process.MemoryPercent, process.VirtualMemory, process.ResidentMemory));
        Assert.Equal(("RNs", "22:55", new TimeSpan(1, 40, 3), "sh"), (process.State, process.Started, process.CpuTime, process.Command));
        Assert.Null(process.ParentPid);
        Assert.Equal("40.8", process.Columns["%CPU"]);
        Assert.Equal("RNs", process.Columns["stat"]);
    }

    [Theory]
    [InlineData("00:00:03", "00:00:03")]
    [InlineData("0:03", "00:00:03")]
    [InlineData("1-02:03:04", "1.02:03:04")]
    [InlineData("00:00:01.5", "00:00:01.5000000")]
    [InlineData("1.2s", null)]
    [InlineData("x-1:2", null)]
    [InlineData("-", null)]
    public void Processor_time_is_read_as_ps_writes_it(string text, string? time) => Assert.Equal(
        time is null ? null : TimeSpan.Parse(time, null),
        Assert.Single(Map($$"""{"Titles":["PID","TIME"],"Processes":[["1","{{text}}"]]}""")).CpuTime);

    [Fact]
    public void Processes_of_Windows_have_a_name()
    {
        DockerProcess process = Assert.Single(Map("""{"Titles":["Name","PID","CPU","Private Working Set"],"Processes":[["smss.exe","1188","00:00:00.109","245.8kB"]]}"""));
        Assert.Equal((1188, "smss.exe", TimeSpan.FromMilliseconds(109)), (process.Pid, process.Command, process.CpuTime));
        Assert.Equal("245.8kB", process.Columns["Private Working Set"]);
    }

    [Fact]
    public void A_title_that_comes_again_gets_a_number()
    {
        DockerProcess process = Assert.Single(Map("""{"Titles":["PID","COMMAND","COMMAND"],"Processes":[["7","sh","sh -c x"]]}"""));
        Assert.Equal("sh", process.Command);
        Assert.Equal("sh -c x", process.Columns["COMMAND2"]);
    }

    [Theory]
    [InlineData("""["7","sh","-c","x"]""", "sh -c x")]
    [InlineData("""["7"]""", "")]
    public void A_row_that_is_longer_or_shorter_is_made_to_fit(string row, string command) =>
        Assert.Equal(command, Assert.Single(Map($$"""{"Titles":["PID","CMD"],"Processes":[{{row}}]}""")).Command);

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"Titles":["PID"],"Processes":null}""")]
    public void No_processes_are_none(string answer) => Assert.Empty(Map(answer));

    [Fact]
    public void Rows_are_shown_under_their_titles()
    {
        IReadOnlyList<DockerProcess> processes = Map("""{"Titles":["PID","STAT","CMD"],"Processes":[["7","S","sh -c x"],["12345","RNs","y"]]}""");
        Assert.Equal(
            ["PID   STAT CMD", "7     S    sh -c x", "12345 RNs  y"],
            processes.Select(ProcessText.Row).Prepend(ProcessText.Titles(processes[0])));
    }

    private static IReadOnlyList<DockerProcess> Map(string json) =>
        JsonDocument.Parse(json).RootElement.ToProcesses(Samples.Container(new EngineEndpoint("test", new Uri("unix:///nowhere"))));
}
