using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Events;

namespace PSDockerTools.Tests.Cmdlets;

/// <summary>An engine that only has events. It returns those that are not older than requested, and can be made unreachable.</summary>
internal sealed class FakeEngine(DateTimeOffset now) : IDockerEngine, IEvents
{
    private readonly List<DockerEvent> _kept = [];
    private readonly Lock _lock = new();
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _session;

    public EngineEndpoint Endpoint { get; } = new("fake", new Uri("unix:///fake"));

    public TClient Client<TClient>() where TClient : class => this as TClient ?? throw new NotSupportedException();

    /// <summary>The since values of the requests for events.</summary>
    public List<DateTimeOffset?> Asked { get; } = [];

    /// <summary>True while connections are refused.</summary>
    public bool IsDown { get; set; }

    public Task<DateTimeOffset> GetTimeAsync(CancellationToken cancel) => Task.FromResult(now);

    /// <summary>Something happens so long after the beginning.</summary>
    public DockerEvent Happen(string action, TimeSpan after, string actor = "web")
    {
        DateTimeOffset time = now + after;
        DockerEvent one = new(Endpoint)
        {
            Time = time.LocalDateTime,
            Type = "container",
            Action = action,
            ActorId = actor,
            ActorName = actor,
            Attributes = new DockerEventAttributes(new Dictionary<string, string> { ["name"] = actor }),
            Scope = "local",
            Nanoseconds = (time - DateTimeOffset.UnixEpoch).Ticks * 100,
        };
        lock (_lock) { _kept.Add(one); }
        Pulse();
        return one;
    }

    /// <summary>All connections break.</summary>
    public void Drop()
    {
        Interlocked.Increment(ref _session);
        Pulse();
    }

    /// <summary>It is restarted: what it kept is gone.</summary>
    public void Restart()
    {
        lock (_lock) { _kept.Clear(); }
        Drop();
    }

    public async IAsyncEnumerable<DockerEvent> ReadAsync(EventQuery query, Action? opened, [EnumeratorCancellation] CancellationToken cancel)
    {
        if (IsDown) { throw new DockerException(DockerErrorKind.Unreachable, Endpoint, "nobody listens there"); }
        int session = Volatile.Read(ref _session);
        lock (_lock) { Asked.Add(query.Since); }
        opened?.Invoke();
        HashSet<DockerEvent> told = [];
        while (true)
        {
            Task changed;
            DockerEvent[] due;
            lock (_lock)
            {
                changed = _changed.Task;
                due = [.. _kept.Where(one => new DateTimeOffset(one.Time!.Value) >= query.Since && told.Add(one))];
            }
            foreach (DockerEvent one in due) { yield return one; }
            if (session != Volatile.Read(ref _session)) { throw new DockerException(DockerErrorKind.Disconnected, Endpoint, "gone"); }
            await changed.WaitAsync(cancel);
        }
    }

    private void Pulse()
    {
        TaskCompletionSource changed;
        lock (_lock) { (changed, _changed) = (_changed, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)); }
        changed.SetResult();
    }
}
