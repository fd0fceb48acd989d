using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using PSDockerTools.Engine.Transport;

namespace PSDockerTools.Engine.Http;

/// <summary>
/// A connection of its own, over which many things are asked for before the first answer is read (RFC 9112, section 9.3.2). It blocks the
/// thread that uses it: see <see cref="Dialer.Dial"/>.
/// </summary>
internal sealed class PipelinedConnection(EngineConnection engine) : IDisposable
{
    private Carrier? _carrier;
    private AnswerReader _answers = new(Stream.Null);
    private bool _hasAnswered;

    /// <summary>Asks for all of them at once, and hands on the answers as they come, which is in their order.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled, or an answer took longer than the engine's timeout.</exception>
    public void Get(IReadOnlyCollection<Uri> addresses, Action<HttpStatusCode, byte[]> take, CancellationToken cancel)
    {
        for (int answered = 0; answered < addresses.Count;)
        {
            using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            limit.CancelAfter(engine.Options.Timeout);
            try
            {
                Dial();
                using CancellationTokenRegistration end = limit.Token.Register(_carrier!.Abort);
                Send(addresses.Skip(answered));
                do
                {
                    (HttpStatusCode status, byte[] body) = _answers.Read();
                    limit.CancelAfter(engine.Options.Timeout);
                    _hasAnswered = true;
                    answered++;
                    take(status, body);
                }
                while (answered < addresses.Count && !_answers.IsLast);
                if (_answers.IsLast) { HangUp(); }
            }
            catch (Exception e) when (limit.IsCancellationRequested)
            {
                HangUp();
                throw new OperationCanceledException(e.Message, e, limit.Token);
            }
            // An engine, and whoever stands before it, may end a connection between two answers; to ask for the rest again changes nothing.
            catch (IOException e) when (_hasAnswered && e is not HttpIOException { HttpRequestError: HttpRequestError.InvalidResponse }) { HangUp(); }
            catch
            {
                HangUp(); // what may still come answers nothing that is asked later
                throw;
            }
        }
    }

    public void Dispose() => HangUp();

    private void Dial()
    {
        if (_carrier is not null) { return; }
        _carrier = engine.Dialer.Dial();
        _answers = new AnswerReader(_carrier.Stream);
    }

    private void Send(IEnumerable<Uri> addresses) => _carrier!.Stream.Write(Encoding.ASCII.GetBytes(
        string.Concat(addresses.Select(address => $"GET {address.PathAndQuery} HTTP/1.1\r\nHost: {address.Authority}\r\n\r\n"))));

    private void HangUp()
    {
        _carrier?.Dispose();
        _carrier = null;
        _hasAnswered = false;
    }
}
