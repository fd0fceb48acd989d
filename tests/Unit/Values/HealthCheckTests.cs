namespace PSDockerTools.Tests.Values;

public sealed class HealthCheckTests
{
    [Fact]
    public void Nothing_said_is_the_images_own() => Assert.Null(new HealthCheck().WithCommand("").OrDisabled(disable: false));

    [Fact]
    public void A_line_is_for_the_containers_shell() =>
        Assert.Equal(["CMD-SHELL", "/check.sh -q"], new HealthCheck().WithCommand("/check.sh -q").OrDisabled(disable: false)!.Test);

    [Fact]
    public void Times_alone_keep_the_images_line()
    {
        HealthCheck times = new() { Timeout = new Duration("2s"), Retries = 3, Interval = new Duration("4.5s") };
        HealthCheck? check = times.OrDisabled(disable: false);
        Assert.Empty(check!.Test);
        Assert.Equal(4_500_000_000, check.Interval!.Nanoseconds);
    }

    [Fact]
    public void None_is_none_and_nothing_more()
    {
        Assert.Equal(["NONE"], new HealthCheck().OrDisabled(disable: true)!.Test);
        Refusal.Of(() => new HealthCheck().WithCommand("x").OrDisabled(disable: true)!, "-NoHealthCheck");
        Refusal.Of(() => new HealthCheck { Retries = 1 }.OrDisabled(disable: true)!, "-NoHealthCheck");
    }
}
