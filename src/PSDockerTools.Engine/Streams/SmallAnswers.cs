using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Engine.Transport;
using PSDockerTools.Text;

namespace PSDockerTools.Engine.Streams;

/// <summary>
/// Fetches many small answers on a few threads of its own, over sockets that block. For hundreds of them that takes a fraction of the
/// processor that asynchronous requests take, which pay hops between threads for each.
/// </summary>
internal sealed class SmallAnswers(EngineClient client)
{
    private const int Threads = 8;

    /// <summary>Begins to fetch them, in their order; each is ended by its answer or its failure, and all by the token.</summary>
    /// <param name="addresses">What to ask for.</param>
    /// <param name="read">Makes of an answer's bytes what is wanted; runs on the fetching thread.</param>
    /// <param name="room">How many may be there that nobody has taken yet; who takes them releases it.</param>
    /// <param name="cancel">Ends it; must be cancelled when no more answers are taken.</param>
    public IReadOnlyList<Task<T>> Fetch<T>(IReadOnlyList<Uri> addresses, Func<byte[], int, T> read, SemaphoreSlim room, CancellationToken cancel)
    {
        TaskCompletionSource<T>[] answers = [.. addresses.Select(_ => new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously))];
        int last = -1;
        void Work()
        {
            while (true)
            {
                // Room first: so the earliest that is not there is always being fetched.
                try { room.Wait(cancel); }
                catch (OperationCanceledException) { }
                int index = Interlocked.Increment(ref last);
                if (index >= answers.Length) { return; }
                try { answers[index].SetResult(read(Fetch(addresses[index], cancel), index)); }
                catch (OperationCanceledException) { answers[index].SetCanceled(cancel); }
                catch (Exception e) { answers[index].SetException(e as DockerEngineException ?? Translate.Exception(client.Engine, e)); }
            }
        }
        for (int count = Math.Min(Threads, addresses.Count); count > 0; count--) { new Thread(Work) { IsBackground = true, Name = "docker answers" }.Start(); }
        return [.. answers.Select(answer => answer.Task)];
    }

    private byte[] Fetch(Uri address, CancellationToken cancel)
    {
        TimeSpan timeout = client.Connection.Options.Timeout;
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(timeout);
        try
        {
            using HttpRequestMessage request = new(HttpMethod.Get, address);
            using HttpResponseMessage response = client.Connection.BlockingHttp.Send(request, limit.Token);
            using MemoryStream bytes = new();
            response.Content.CopyTo(bytes, null, limit.Token);
            return response.IsSuccessStatusCode
                ? bytes.ToArray()
                : throw Translate.Status(client.Engine, response.StatusCode, Encoding.UTF8.GetString(bytes.ToArray()));
        }
        catch (Exception e) when (cancel.IsCancellationRequested) { throw new OperationCanceledException(e.Message, e, cancel); }
        catch (Exception e) when (limit.IsCancellationRequested)
        {
            throw new DockerEngineException(DockerErrorKind.TimedOut, client.Engine, EngineText.EngineTimedOut(client.Engine.Name, timeout), e);
        }
    }
}
