using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Threading.Tasks;
using PSDockerTools.Binding;
using PSDockerTools.Engine;
using PSDockerTools.Pipeline;
using PSDockerTools.Text;

namespace PSDockerTools.Commands;

/// <summary>Gets what containers have written, line by line.</summary>
/// <remarks>
/// <para>Each line is an object with its time, its stream and its text; as a string it is its text. Lines are shown as they are, or with
/// their times if -Timestamps asks for it; the objects have them either way.</para>
/// </remarks>
/// <example>
/// <para>Shows the last lines of a container.</para>
/// <code>Get-DockerContainerLog web -Tail 20</code>
/// </example>
/// <example>
/// <para>Counts the errors of the last hour.</para>
/// <code>(Get-DockerContainerLog web -Since 1h | Where-Object Stream -eq StandardError | Measure-Object).Count</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "DockerContainerLog")]
[OutputType(typeof(DockerLogLine))]
public sealed class GetDockerContainerLogCommand : ContainerActionCmdlet
{
    /// <summary>Only the last so many lines of each container.</summary>
    [Parameter]
    [ValidateRange(0, long.MaxValue)]
    public long? Tail { get; set; }

    /// <summary>Nothing before: a DateTime, a date, or how long ago, like 10m.</summary>
    [Parameter]
    [MomentArgument]
    public Moment? Since { get; set; }

    /// <summary>Nothing after: a DateTime, a date, or how long ago, like 10m.</summary>
    [Parameter]
    [MomentArgument]
    public Moment? Until { get; set; }

    /// <summary>Shows the lines with their times.</summary>
    [Parameter]
    public SwitchParameter Timestamps { get; set; }

    private protected override bool Asks => false;

    private protected override string Action => ContainerText.LogAction;

    private protected override async Task ActAsync(IDockerEngine engine, ContainerReference reference, DockerContainer target, PipelineJob job)
    {
        DateTimeOffset now = DateTimeOffset.Now;
        LogQuery query = new(Tail, Since?.From(now), Until?.From(now), Follow: false);
        await foreach (IReadOnlyList<DockerLogLine> lines in engine.Containers.ReadLogAsync(target.Id, query, job.Token))
        {
            await (Timestamps ? job.PostAsync(cmdlet => WriteWithTimes(cmdlet, lines)) : job.WriteManyAsync(lines));
        }
    }

    /// <summary>The format file knows a line that is to be shown with its time by this name.</summary>
    private static void WriteWithTimes(PSCmdlet cmdlet, IReadOnlyList<DockerLogLine> lines)
    {
        foreach (DockerLogLine line in lines)
        {
            PSObject timed = new(line);
            timed.TypeNames.Insert(0, "PSDockerTools.DockerLogLine#Timestamps");
            cmdlet.WriteObject(timed);
        }
    }
}
