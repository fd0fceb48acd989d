using System;
using System.Collections;
using System.Linq;
using System.Management.Automation;
using System.Reflection;

namespace PSDockerTools.Tests.Formatting;

/// <summary>
/// What comes from another process (Start-Job, Invoke-Command, Import-Clixml) looks like the object that it is a copy of, and has all its values. A new view
/// fails here if a cell takes the object instead of its properties, and a new dictionary if no list view writes it with Cell.Pairs: a copy has no order.
/// </summary>
public sealed class CopyTests(ViewShell shell) : IClassFixture<ViewShell>
{
    public static TheoryData<string, bool, string> Views
    {
        get
        {
            TheoryData<string, bool, string> views = [];
            foreach (string type in ViewShell.TypeNames)
            {
                foreach (string by in (string[])["default", "Format-List", "Format-Table"])
                {
                    views.Add(type, true, by);
                    views.Add(type, false, by);
                }
            }
            return views;
        }
    }

    public static TheoryData<string> Types => [.. ViewShell.TypeNames];

    [Theory, MemberData(nameof(Views))]
    public void A_copy_looks_like_the_object(string type, bool full, string by)
    {
        PSObject live = Sample(type, full);
        string shown = shell.Show(live, by);
        Assert.NotEqual("", shown.Trim());
        Assert.Equal(shown, shell.Show(shell.Copy(live, depth: 1), by));
        Assert.Equal(shown, shell.Show(shell.Copy(live, depth: 2), by));
    }

    [Theory, MemberData(nameof(Types))]
    public void A_job_returns_every_value_of_an_object(string type)
    {
        PSObject live = Sample(type, full: true);
        AssertSame(live.BaseObject, shell.Copy(live, depth: 1), type);
    }

    [Fact]
    public void Copies_of_processes_and_log_lines_look_as_they_did_together()
    {
        DockerProcessTable table = new(["PID", "CMD"], [["7", "sh"], ["12345", "sleep 1000"]]);
        object[] processes = [.. table.Widths.Select((_, row) => Process(table, row))];
        Assert.Equal(shell.Show(processes, "default"), shell.Show(processes.Select(one => shell.Copy(PSObject.AsPSObject(one), depth: 1)).ToArray(), "default"));

        PSObject line = PSObject.AsPSObject(new DockerLogLine
        {
            Container = "db", Stream = DockerStream.StandardOutput, Text = "ready", Time = DateTime.Now, Engine = "test", Style = new LogLineStyle("db ", 1, Times: true),
        });
        Assert.Contains("\e[33mdb  |\e[0m ", shell.Show(line, "default"), StringComparison.Ordinal);
        Assert.Equal(shell.Show(line, "default"), shell.Show(shell.Copy(line, depth: 1), "default"));
    }

    [Fact]
    public void What_copies_need_is_not_shown_as_a_property()
    {
        PSObject line = Sample("PSDockerTools.DockerLogLine", full: true);
        Assert.DoesNotContain("LinePrefix", shell.Show(line, "Select-Object *"), StringComparison.Ordinal);
        Assert.DoesNotContain("LinePrefix", shell.Show(line, "ConvertTo-Csv"), StringComparison.Ordinal);
        Assert.DoesNotContain("LinePrefix", shell.Show(line, "ConvertTo-Json"), StringComparison.Ordinal);
    }

    /// <summary>Where a list view is there only for a dictionary, Format-List shows all properties, as it does without a view.</summary>
    [Theory]
    [InlineData(typeof(DockerEvent))]
    [InlineData(typeof(DockerSubnet))]
    public void A_list_has_every_property(Type model)
    {
        string list = shell.Show(Sample(model.FullName!, full: true), "Format-List");
        Assert.All(model.GetProperties(), property => Assert.Matches($@"(?m)^\W*(\[[0-9;]*m)?{property.Name} *:", list));
    }

    private static DockerProcess Process(DockerProcessTable table, int row) => new(new EngineEndpoint("test", new Uri("unix:///nowhere")), table)
    {
        Container = "web", ContainerId = new string('a', 64), Pid = row, Columns = new(table.Titles.ToDictionary(title => title, title => $"{title}{row}")),
    };

    private static PSObject Sample(string type, bool full)
    {
        Type model = typeof(DockerObject).Assembly.GetType(type.Split('#')[0], throwOnError: true)!;
        PSObject made = PSObject.AsPSObject(new SampleMaker(full).Make(model));
        if (type.Contains('#', StringComparison.Ordinal)) { made.TypeNames.Insert(0, type); }
        return made;
    }

    private static void AssertSame(object? live, object? copy, string where)
    {
        object? plain = copy is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : copy;
        switch (live)
        {
            case null:
                Assert.Null(plain);
                break;
            case Enum word:
                Assert.Equal(word.ToString(), copy!.ToString());
                break;
            case IDictionary entries:
                IDictionary copied = Assert.IsAssignableFrom<IDictionary>(plain);
                Assert.Equal(entries.Count, copied.Count);
                foreach (DictionaryEntry entry in entries) { AssertSame(entry.Value, copied[entry.Key], $"{where}[{entry.Key}]"); }
                break;
            case IEnumerable items and not string:
                object?[] all = [.. Assert.IsAssignableFrom<IEnumerable>(plain).Cast<object?>()];
                Assert.Equal(items.Cast<object?>().Count(), all.Length);
                foreach ((object? item, object? same) in items.Cast<object?>().Zip(all)) { AssertSame(item, same, where + "[]"); }
                break;
            case var model when model.GetType().Namespace == "PSDockerTools":
                PSObject parts = Assert.IsType<PSObject>(copy);
                foreach (PropertyInfo property in model.GetType().GetProperties())
                {
                    PSPropertyInfo? part = parts.Properties[property.Name];
                    Assert.True(part is not null, $"{where}.{property.Name} is not in the copy: set SerializationDepth of {where.Split('.', '[')[0]} in the types file.");
                    AssertSame(property.GetValue(model), part.Value, $"{where}.{property.Name}");
                }
                break;
            default:
                Assert.Equal(live, plain);
                break;
        }
    }
}
