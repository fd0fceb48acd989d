using System;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Engine.Api;
using ScriptedEngine;
using Xunit;

namespace PSDockerTools.Engine.Tests;

/// <summary>A scripted daemon, and an engine that talks to it.</summary>
public abstract class EngineTest : IAsyncLifetime
{
    private protected EngineTest()
    {
        Daemon = ScriptedDaemon.OnUnixSocket();
        Engine = Connect(Daemon.Endpoint);
    }

    private protected ScriptedDaemon Daemon { get; }

    private protected IDockerEngine Engine { get; }

    private protected static CancellationToken None => CancellationToken.None;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await Daemon.DisposeAsync();

    private protected static IDockerEngine Connect(Uri endpoint, EngineOptions? options = null) =>
        new DockerEngineFactory().Create(new EngineEndpoint("test", endpoint), options ?? new EngineOptions());

    private protected static Task<DockerException> FailsAsync(Func<Task> work) => Assert.ThrowsAsync<DockerException>(work);
}
