using System;
using System.Reflection;

namespace PSDockerTools.Tests.Values;

public sealed class NamespaceModeTests
{
    [Theory]
    [InlineData(typeof(IpcMode), "none private host shareable container:web", "none or private or host or shareable or container:NAME")]
    [InlineData(typeof(UtsMode), "host", "host")]
    [InlineData(typeof(UserNamespaceMode), "host", "host")]
    [InlineData(typeof(CgroupNamespaceMode), "host private", "host or private")]
    public void Each_has_modes_of_its_own(Type mode, string words, string sentence)
    {
        foreach (string word in words.Split(' ')) { Assert.Equal(word, Make(mode, word).ToString()); }
        Refusal.Of(() => Make(mode, "other"), "'other' is not a valid value", $"Write {sentence}.");
        if (words.Contains("container:", StringComparison.Ordinal)) { return; }
        Refusal.Of(() => Make(mode, "container:web"), "'container:web' is not a valid value");
    }

    [Fact]
    public void A_mode_of_one_kind_is_none_of_another() =>
        Assert.False(new UtsMode("host").Equals((NamespaceMode)new UserNamespaceMode("host")));

    private static object Make(Type mode, string text)
    {
        try { return Activator.CreateInstance(mode, text)!; }
        catch (TargetInvocationException e) { throw e.InnerException!; }
    }
}
