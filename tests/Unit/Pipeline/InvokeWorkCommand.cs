using System;
using System.Collections.Concurrent;
using System.Globalization;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Pipeline;

namespace PSDockerTools.Tests.Pipeline;

/// <summary>Does what a test wants to see done side by side.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "Work")]
public sealed class InvokeWorkCommand : PSCmdlet, IDisposable
{
    private readonly PipelineWork _work;

    public InvokeWorkCommand() => _work = new PipelineWork(this, () => Slots, Report);

    /// <summary>What the jobs have done, for tests that look from outside; each test has a key of its own.</summary>
    public static ConcurrentDictionary<string, int> Produced { get; } = new();

    /// <summary>How many jobs have begun.</summary>
    public static ConcurrentDictionary<string, int> Begun { get; } = new();

    /// <summary>The keys of jobs whose token has ended.</summary>
    public static ConcurrentDictionary<string, bool> Ended { get; } = new();

    [Parameter(ValueFromPipeline = true)]
    public int InputObject { get; set; }

    [Parameter]
    public int Delay { get; set; }

    /// <summary>How many records each job writes.</summary>
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
