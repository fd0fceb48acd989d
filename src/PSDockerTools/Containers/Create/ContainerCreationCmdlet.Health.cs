using System.Management.Automation;
using PSDockerTools.Binding;
using PSDockerTools.DockerCli;

namespace PSDockerTools.Containers;

public abstract partial class ContainerCreationCmdlet
{
    /// <summary>What is run in a shell of the container to see whether it is well: 'curl -f http://localhost'.</summary>
    [Parameter]
    [DockerOption("--health-cmd")]
    [Alias("HealthCmd")]
    public string? HealthCommand { get; set; }

    /// <summary>The time between two checks: 30, 1m30s, or a TimeSpan.</summary>
    [Parameter]
    [DockerOption("--health-interval")]
    [DurationArgument]
    public Duration? HealthInterval { get; set; }

    /// <summary>How long one check may take.</summary>
    [Parameter]
    [DockerOption("--health-timeout")]
    [DurationArgument]
    public Duration? HealthTimeout { get; set; }

    /// <summary>How many checks must fail one after the other before it is unhealthy.</summary>
    [Parameter]
    [DockerOption("--health-retries")]
    [ValidateRange(0, int.MaxValue)]
    [WholeNumberArgument]
    public int? HealthRetries { get; set; }

    /// <summary>How long it may take to begin; checks that fail in it do not count.</summary>
    [Parameter]
    [DockerOption("--health-start-period")]
    [DurationArgument]
    public Duration? HealthStartPeriod { get; set; }

    /// <summary>The time between two checks while it begins. It needs API 1.44.</summary>
    [Parameter]
    [DockerOption("--health-start-interval")]
    [DurationArgument]
    public Duration? HealthStartInterval { get; set; }

    /// <summary>Runs without the check that the image has.</summary>
    [Parameter]
    [DockerOption("--no-healthcheck")]
    [SwitchArgument]
    public SwitchParameter NoHealthCheck { get; set; }

    /// <exception cref="System.FormatException">No check is wanted, and how it shall be is said.</exception>
    private HealthCheck? DescribeHealth() => new HealthCheck
    {
        Interval = HealthInterval,
        Timeout = HealthTimeout,
        StartPeriod = HealthStartPeriod,
        StartInterval = HealthStartInterval,
        Retries = HealthRetries,
    }.WithCommand(HealthCommand).OrNone(NoHealthCheck);
}
