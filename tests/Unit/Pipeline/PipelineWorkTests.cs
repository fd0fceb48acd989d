using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;

namespace PSDockerTools.Tests.Pipeline;

public sealed class PipelineWorkTests : IDisposable
{
    private readonly PipelineHost _host = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    public void Many_jobs_run_side_by_side_and_write_in_the_order_of_the_input()
    {
        Assert.Equal(Enumerable.Range(1, 50).Select(number => $"{number}"), _host.Run("1..50 | Invoke-Work -Key meeting -Meet 50"));
    }

    [Fact]
    public void One_slot_is_one_after_the_other() => Assert.Equal(["1", "2", "3"], _host.Run("1..3 | Invoke-Work -Slots 1"));

    [Fact]
    public void Many_jobs_with_many_records_through_few_slots_do_not_lock_up()
    {
        Assert.Equal(20 * 2000, _host.Run("1..20 | Invoke-Work -Records 2000 -Slots 2").Count);
    }

    [Fact]
    public async Task Stopping_returns_at_once_even_where_the_work_is_deaf()
    {
        foreach (string script in new[] { "1 | Invoke-Work -Delay 1000000 -Deaf", "1 | Invoke-Work -Ask 1000000 -Deaf" })
        {
            using PowerShell shell = _host.Script(script);
            IAsyncResult running = shell.BeginInvoke();
            await Task.Delay(300);
            Stopwatch clock = Stopwatch.StartNew();
            await Task.Run(shell.Stop);
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), $"'{script}' took {clock.Elapsed} to stop");
            Assert.Throws<PipelineStoppedException>(() => shell.EndInvoke(running));
        }
    }

    [Fact]
    public void The_work_ends_with_a_pipeline_that_ends_early()
    {
        using PowerShell shell = _host.Script("1 | Invoke-Work -Key early -Records 100000 | ForEach-Object { throw 'enough' }");
        Assert.ThrowsAny<RuntimeException>(() => shell.Invoke());
        Assert.True(SpinWait.SpinUntil(() => InvokeWorkCommand.Ended.ContainsKey("early"), Eventually.Limit));
    }

    [Fact]
    public async Task A_slow_reader_holds_the_work_back()
    {
        using PowerShell shell = _host.Script("1 | Invoke-Work -Key slow -Records 100000 | ForEach-Object { [System.Threading.Thread]::Sleep(100) }");
        shell.BeginInvoke();
        await Eventually.TrueAsync(() => InvokeWorkCommand.Produced.ContainsKey("slow"), "the first record");
        await Task.Delay(1000);
        Assert.InRange(InvokeWorkCommand.Produced.GetValueOrDefault("slow"), 1, 1000);
        await Task.Run(shell.Stop);
    }

    [Fact]
    public async Task A_reader_that_blocks_on_a_task_does_not_deadlock()
    {
        Task<IReadOnlyList<string>> run = Task.Run(() => _host.Run("1..10 | Invoke-Work -Delay 5 -Records 3 | Out-Block"));
        Assert.Same(run, await Task.WhenAny(run, Task.Delay(Eventually.Limit)));
        Assert.Equal(30, (await run).Count);
    }

    [Fact]
    public void A_failure_is_the_job_s_own_error_and_the_others_go_on()
    {
        using PowerShell shell = _host.Script("Invoke-Work -InputObject 1 -Fail; 2 | Invoke-Work");
        Assert.Equal("2", Assert.Single(shell.Invoke()).ToString());
        ErrorRecord error = Assert.Single(shell.Streams.Error);
        Assert.Equal("WorkFailed,PSDockerTools.Tests.Pipeline.InvokeWorkCommand", error.FullyQualifiedErrorId);
        Assert.Equal(1, error.TargetObject);
    }

    [Fact]
    public void What_is_asked_for_before_the_work_is_waited_for() => Assert.Equal(["1001", "1002"], _host.Run("1, 2 | Invoke-Work -Ask 20"));

    [Fact]
    public void Progress_is_thinned_out_and_always_completed()
    {
        using PowerShell shell = _host.Script("1 | Invoke-Work -Progress -Delay 500");
        shell.Invoke();
        Assert.InRange(shell.Streams.Progress.Count, 2, 50); // of a hundred
        Assert.Equal(ProgressRecordType.Completed, shell.Streams.Progress.Last().RecordType);
    }
}
