using System;
using System.Collections.Concurrent;
using System.Globalization;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Pipeline;

namespace PSDockerTools.Tests.Pipeline;

/// <summary>Runs the jobs of a test in parallel.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "Work")]
public sealed class InvokeWorkCommand : PSCmdlet, IDisposable
{
    private readonly PipelineWork _work;

    public InvokeWorkCommand() => _work = new PipelineWork(this, () => Slots, Report);

    /// <summary>The actions of the jobs, by test. Each test has its own key.</summary>
    public static ConcurrentDictionary<string, int> Produced { get; } = new();

    /// <summary>The number of started jobs.</summary>
    public static ConcurrentDictionary<string, int> Begun { get; } = new();

    /// <summary>The keys of jobs with a cancelled token.</summary>
    public static ConcurrentDictionary<string, bool> Ended { get; } = new();

    [Parameter(ValueFromPipeline = true)]
    public int InputObject { get; set; }

    [Parameter]
    public int Delay { get; set; }

    /// <summary>The number of records that each job writes.</summary>
    [Parameter]
    public int Records { get; set; } = 1;

    [Parameter]
    public int Slots { get; set; } = 100;

    [Parameter]
    public string Key { get; set; } = "";

    /// <summary>Works on without hearing the token.</summary>
    [Parameter]
    public SwitchParameter Deaf { get; set; }

    [Parameter]
    public SwitchParameter Fail { get; set; }

    /// <summary>Ends only when so many jobs of its key have begun.</summary>
    [Parameter]
    public int Meet { get; set; }

    [Parameter]
    public SwitchParameter Progress { get; set; }

    /// <summary>Asks for this before the work, as a look-up does.</summary>
    [Parameter]
    public int Ask { get; set; }

    protected override void ProcessRecord()
    {
        int number = InputObject;
        if (Ask > 0)
        {
            number += _work.Await(async cancel =>
            {
                await Task.Delay(Ask, Deaf ? CancellationToken.None : cancel);
                return 1000;
            });
        }
        _work.Start(number, job => WorkAsync(number, job));
        _work.Write(wait: false);
    }

    protected override void EndProcessing() => _work.Write(wait: true);

    protected override void StopProcessing() => _work.Cancel();

    public void Dispose() => _work.Cancel();

    private static Action<PSCmdlet> Report(Exception exception, object? target) =>
        cmdlet => cmdlet.WriteError(new ErrorRecord(exception, "WorkFailed", ErrorCategory.NotSpecified, target));

    private async Task WorkAsync(int number, PipelineJob job)
    {
        try
        {
            if (Progress)
            {
                int activity = Activity.Next();
                for (int percent = 0; percent < 100; percent++) { job.Report(new ProgressRecord(activity, "work", "busy") { PercentComplete = percent }); }
            }
            Begun.AddOrUpdate(Key, 1, (_, count) => count + 1);
            while (Begun[Key] < Meet) { await Task.Delay(10, job.Token); }
            await Task.Delay(Delay, Deaf ? CancellationToken.None : job.Token);
            if (Fail) { throw new InvalidOperationException($"{number} failed"); }
            for (int record = 0; record < Records; record++)
            {
                await job.WriteAsync(Records == 1 ? number.ToString(CultureInfo.InvariantCulture) : $"{number}.{record}");
                Produced.AddOrUpdate(Key, 1, (_, count) => count + 1);
            }
        }
        finally
        {
            if (job.Token.IsCancellationRequested) { Ended[Key] = true; }
        }
    }
}
