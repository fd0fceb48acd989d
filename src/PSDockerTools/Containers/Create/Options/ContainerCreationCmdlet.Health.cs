using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Text.Json.Nodes;
using PSDockerTools.Abstractions;
using PSDockerTools.Binding;
using PSDockerTools.DockerCli;
using static PSDockerTools.Containers.ContainerOption;

namespace PSDockerTools.Containers;

public abstract partial class ContainerCreationCmdlet
{
    /// <summary>The health check command, run in the container's shell: 'curl -f http://localhost'.</summary>
    [Parameter]
    [DockerOption("--health-cmd")]
    [Alias("HealthCmd")]
    public string? HealthCommand { get; set; }

    /// <summary>The health check interval, the time between two checks: 30, 1m30s, or a TimeSpan.</summary>
    [Parameter]
    [DockerOption("--health-interval")]
    [DurationArgument]
    public Duration? HealthInterval { get; set; }

    /// <summary>The health check timeout, the maximum time of one check: 30, 1m30s, or a TimeSpan.</summary>
    [Parameter]
    [DockerOption("--health-timeout")]
    [DurationArgument]
    public Duration? HealthTimeout { get; set; }

    /// <summary>The number of health check retries: consecutive failures until the container is unhealthy.</summary>
    [Parameter]
    [DockerOption("--health-retries")]
    [ValidateRange(0, int.MaxValue)]
    [WholeNumberArgument]
    public int? HealthRetries { get; set; }

    /// <summary>The health check start period: 30, 1m30s, or a TimeSpan. Failures during it do not count towards -HealthRetries.</summary>
    [Parameter]
    [DockerOption("--health-start-period")]
    [DurationArgument]
    public Duration? HealthStartPeriod { get; set; }

    /// <summary>The health check start interval, the time between two checks during the start period. Requires API 1.44.</summary>
    [Parameter]
    [DockerOption("--health-start-interval")]
    [DurationArgument]
    public Duration? HealthStartInterval { get; set; }

    /// <summary>Disables the health check of the image.</summary>
    [Parameter]
    [DockerOption("--no-healthcheck")]
    [SwitchArgument]
    public SwitchParameter NoHealthCheck { get; set; }

    internal static IEnumerable<ContainerOption> HealthOptions =>
    [
        Switch(nameof(NoHealthCheck), null, run => HasNoHealthCheck(run) && run.Image?.Healthcheck?.Test is not ["NONE"]) with
        {
            Writer = (cmdlet, body) => body.Set("Healthcheck", cmdlet.DescribeHealth() is { } health ? ToNode(health) : null), // and the others
        },
        Text(nameof(HealthCommand), null, ReadHealthCommand),
        Text(nameof(HealthInterval), null, run => ReadTime(run, health => health.Interval, hasUsual: true)),
        Text(nameof(HealthTimeout), null, run => ReadTime(run, health => health.Timeout, hasUsual: true)),
        Text(nameof(HealthStartPeriod), null, run => ReadTime(run, health => health.StartPeriod)),
        Text(nameof(HealthStartInterval), null, run => ReadTime(run, health => health.StartInterval)) with
        {
            Need = new RequestNeed.Since(new(1, 44), "-HealthStartInterval"),
        },
        Number(nameof(HealthRetries), null, ReadHealthRetries),
    ];

    /// <exception cref="FormatException">The health check is disabled, but other options configure it.</exception>
    private HealthCheck? DescribeHealth() => new HealthCheck
    {
        Interval = HealthInterval,
        Timeout = HealthTimeout,
        StartPeriod = HealthStartPeriod,
        StartInterval = HealthStartInterval,
        Retries = HealthRetries,
    }.WithCommand(HealthCommand).OrDisabled(NoHealthCheck);

    private static JsonObject ToNode(HealthCheck health) => new()
    {
        ["Test"] = RequestJson.Texts(health.Test),
        ["Interval"] = health.Interval?.Nanoseconds,
        ["Timeout"] = health.Timeout?.Nanoseconds,
        ["StartPeriod"] = health.StartPeriod?.Nanoseconds,
        ["StartInterval"] = health.StartInterval?.Nanoseconds,
        ["Retries"] = health.Retries,
    };

    private static bool HasNoHealthCheck(ContainerRun run) => run.Config.Healthcheck?.Test is ["NONE"];

    /// <summary>The command of the health check. Docker run accepts only a shell command line; separate arguments are quoted to form one.</summary>
    private static string? ReadHealthCommand(ContainerRun run)
    {
        if (HasNoHealthCheck(run) || run.Config.Healthcheck is not { } health) { return null; }
        return health.Test.SequenceEqual(run.Image?.Healthcheck?.Test ?? DockerStringList.Empty) ? null
            : health.Test is ["CMD-SHELL", string line] ? line
            : string.Join(' ', health.Test.Skip(1).Select(word => ShellQuote.Quote(word, ShellKind.Sh)));
    }

    private static string? ReadTime(ContainerRun run, Func<DockerHealthcheck, TimeSpan?> part, bool hasUsual = false)
    {
        if (HasNoHealthCheck(run) || run.Config.Healthcheck is not { } health || part(health) is not { } time) { return null; }
        bool isUsual = hasUsual && run.IsPodman && PodmanDefaults.IsHealthTime(time);
        return isUsual || (run.Image?.Healthcheck is { } image && part(image) == time) ? null : new Duration(time).ToString();
    }

    private static long? ReadHealthRetries(ContainerRun run)
    {
        if (HasNoHealthCheck(run) || run.Config.Healthcheck?.Retries is not { } retries) { return null; }
        return retries == run.Image?.Healthcheck?.Retries || (run.IsPodman && PodmanDefaults.IsHealthRetries(retries)) ? null : retries;
    }
}
