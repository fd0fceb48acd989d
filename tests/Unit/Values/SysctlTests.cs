namespace PSDockerTools.Tests.Values;

public sealed class SysctlTests() : SpecLaws<Sysctl>(
    ["net.ipv4.ip_forward=1", "kernel.sem=250 32000", "fs.mqueue.msg_max=5"],
    "net.", "kernel.", "fs.", "sem", "=", "1")
{
    protected override Sysctl Parse(string text) => new(text);

    [Theory]
    [InlineData("kernel.shm_rmid_forced=1")]
    [InlineData("kernel.msgmax=")]
    [InlineData("net.core.somaxconn=1024")]
    [InlineData("fs.mqueue.queues_max=2")]
    public void A_container_has_some_of_its_own(string text) => Assert.Equal(text, new Sysctl(text).ToString());

    [Theory]
    [InlineData("net.ipv4.ip_forward")]
    [InlineData("kernel.hostname=x")]
    [InlineData("vm.swappiness=1")]
    [InlineData("Net.ipv4.ip_forward=1")]
    [InlineData("kernel.sem2=1")]
    public void Others_are_the_hosts(string text) =>
        Refusal.Of(() => new Sysctl(text), "is not a namespaced kernel parameter", "net.ipv4.ip_forward=1");

    [Fact]
    public void A_name_is_needed() => Refusal.Of(() => new Sysctl("=1"), "'=1' has no name");
}
