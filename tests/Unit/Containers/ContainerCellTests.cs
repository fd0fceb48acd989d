using System;
using System.Collections.Generic;
using System.Management.Automation;
using PSDockerTools.Containers;

namespace PSDockerTools.Tests.Containers;

public sealed class ContainerCellTests
{
    [Fact]
    public void A_log_line_alone_is_its_text() => Assert.Equal("  text", Shown(Line(null)));

    [Fact]
    public void A_log_line_among_others_has_its_container_in_its_colour()
    {
        Assert.Equal("\u001b[36mdb  |\u001b[0m   text", Shown(Line(new LogLineStyle("db ", 0, Times: false))));
        Assert.Equal("\u001b[36mdb  |\u001b[0m   text", Shown(Line(new LogLineStyle("db ", 5, Times: false))));
        Assert.Equal("\u001b[33mdb  |\u001b[0m   text", Shown(Line(new LogLineStyle("db ", 1, Times: false))));
    }

    [Fact]
    public void A_log_line_has_its_time_and_its_details_where_they_were_asked_for()
    {
        DockerLogDetails details = new(new Dictionary<string, string> { ["role"] = "front", ["mode"] = "x" });
        Assert.Equal("2026-01-31 08:00:00.123 mode=x, role=front   text", Shown(Line(new LogLineStyle(null, 0, Times: true), details)));
    }

    private static string Shown(DockerLogLine line) => ContainerCell.LogLine(ContainerCell.LinePrefix(PSObject.AsPSObject(line)), line.Details, line.Text);

    private static DockerLogLine Line(LogLineStyle? style, DockerLogDetails? details = null) => new()
    {
        Container = "db", Stream = DockerStream.StandardOutput, Text = "  text", Time = new DateTime(2026, 1, 31, 8, 0, 0, 123), Details = details, Style = style, Engine = "test",
    };
}
