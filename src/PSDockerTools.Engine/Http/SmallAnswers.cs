using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;

namespace PSDockerTools.Engine.Http;

/// <summary>
/// Fetches many small answers over a few connections, each with a thread of its own and each asked for many at once. Nobody is woken for
/// every one of them: hundreds take half the time, and a fifth of the processor, of requests that wait for each other.
/// </summary>
/// <param name="client">The engine's.</param>
/// <param name="addresses">What to ask for.</param>
/// <param name="read">Makes of an answer's bytes what is wanted.</param>
/// <param name="room">How many may be there that nobody has taken yet; who takes them releases it.</param>
/// <param name="cancel">Ends it; must be cancelled when no more answers are taken.</param>
internal sealed class SmallAnswers<T>(EngineClient client, Uri[] addresses, Func<byte[], int, T> read, SemaphoreSlim room, CancellationToken cancel)
{
    private const int Connections = 4;
    private const int AtOnce = 16; // over each; with more, the last would have work when the others have none
    // Whoever waits for one goes on on the thread that fetched it: to hand over each would cost more than to fetch it.
    private readonly TaskCompletionSource<T>[] _answers = [.. addresses.Select(_ => new TaskCompletionSource<T>())];
    private int _asked;

    /// <summary>Begins, and gives the answers in the order of the addresses; each is ended by itself or its failure.</summary>
    public IReadOnlyList<Task<T>> Fetch()
    {
        for (int count = Math.Min(Connections, addresses.Length); count > 0; count--) { new Thread(Work) { IsBackground = true, Name = "docker answers" }.Start(); }
        return [.. _answers.Select(answer => answer.Task)];
    }

    private void Work()
    {
        using PipelinedConnection connection = new(client.Connection);
        while (Volatile.Read(ref _asked) < _answers.Length)
        {
            // Room first: so the earliest that is not there is always being fetched.
            int count = Room();
            int next = Interlocked.Add(ref _asked, count) - count, end = Math.Min(next + count, _answers.Length);
            if (next >= end) { return; }
            try
            {
                connection.Get(
                    addresses[next..end],
                    (status, body) =>
                    {
                        int index = next++;
                        Settle(index, () => read(Good(status, body, index), index));
                    },
                    cancel);
            }
            catch (Exception e)
            {
                while (next < end) { Settle(next++, () => throw e); }
            }
        }
    }

    /// <summary>Waits for room for one, and takes as much more as is there; all that is left, when it is cancelled.</summary>
    private int Room()
    {
        try { room.Wait(cancel); } // this thread is ours, and may wait
        catch (OperationCanceledException) { return _answers.Length; }
        int count = 1;
        while (count < AtOnce && room.Wait(0, CancellationToken.None)) { count++; }
        return count;
    }

    private byte[] Good(HttpStatusCode status, byte[] body, int index) => (int)status < 300
        ? client.Checked(body, RequestName.Of(HttpMethod.Get, addresses[index]))
        : throw Translate.Status(client.Engine, status, Encoding.UTF8.GetString(body));

    private void Settle(int index, Func<T> answer)
    {
        try { _answers[index].SetResult(answer()); }
        catch (Exception) when (cancel.IsCancellationRequested) { _answers[index].SetCanceled(cancel); }
        catch (OperationCanceledException e)
        {
            TimeSpan timeout = client.Connection.Options.Timeout;
            _answers[index].SetException(
                new DockerException(DockerErrorKind.TimedOut, client.Engine, EngineMessages.EngineTimedOut(client.Engine.Name, timeout), e));
        }
        catch (Exception e) when (Translate.IsBrokenResponse(e))
        {
            _answers[index].SetException(Translate.Garbled(client.Engine, RequestName.Of(HttpMethod.Get, addresses[index]), cause: e));
        }
        catch (Exception e) { _answers[index].SetException(e as DockerException ?? Translate.Exception(client.Engine, e)); }
    }
}
