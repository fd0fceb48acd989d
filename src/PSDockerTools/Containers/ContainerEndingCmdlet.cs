using System.Management.Automation;
using PSDockerTools.Binding;

namespace PSDockerTools.Containers;

/// <summary>The base of the cmdlets that end what a container runs, giving it time to do so by itself.</summary>
public abstract class ContainerEndingCmdlet : ContainerChangeCmdlet
{
    /// <summary>
    /// How long a container may take to end before it is killed: seconds, a duration like 1m30s, or a TimeSpan; -1 for as long as it
    /// takes. Without it, the container's own stop timeout, 10 seconds where it has none.
    /// </summary>
    [Parameter]
    [DurationArgument(AllowForever = true)]
    [Alias("Time")]
    public Duration? Timeout { get; set; }

    /// <summary>The signal to send first, a name with or without SIG or a number. Default: the container's stop signal. Requires API 1.42.</summary>
    [Parameter]
    [SpecArgument<Signal>]
    [ArgumentCompleter(typeof(SignalCompleter))]
    [ValidateNotNull]
    public Signal? Signal { get; set; }

    private protected int? Seconds => Timeout?.WholeSeconds;

    private protected sealed override bool MayHaveEnded => true;
}
