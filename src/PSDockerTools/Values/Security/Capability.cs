using System;
using System.Collections.Generic;
using System.Linq;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>What <c>docker run --cap-add</c> and <c>--cap-drop</c> take: <c>NET_ADMIN</c>, <c>cap_sys_time</c>, <c>ALL</c>.</summary>
public sealed record Capability : ISpec<Capability>
{
    private const string Every = "ALL";
    private const string Prefix = "CAP_";

    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">It is not written like a capability.</exception>
    public Capability(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string name = text.Trim().ToUpperInvariant();
        string bare = name.StartsWith(Prefix, StringComparison.Ordinal) ? name[Prefix.Length..] : name;
        if (bare.Length == 0 || !bare.All(one => char.IsAsciiLetterUpper(one) || char.IsAsciiDigit(one) || one == '_'))
        {
            throw new InvalidValueException(OptionMessages.NotACapability(text));
        }
        Name = name == Every ? Every : Prefix + bare;
    }

    /// <summary>The capabilities that Linux has, which those that are new to this list do not have to be among.</summary>
    public static IReadOnlyList<string> Known { get; } =
    [
        Every, "AUDIT_CONTROL", "AUDIT_READ", "AUDIT_WRITE", "BLOCK_SUSPEND", "BPF", "CHECKPOINT_RESTORE", "CHOWN", "DAC_OVERRIDE",
        "DAC_READ_SEARCH", "FOWNER", "FSETID", "IPC_LOCK", "IPC_OWNER", "KILL", "LEASE", "LINUX_IMMUTABLE", "MAC_ADMIN", "MAC_OVERRIDE",
        "MKNOD", "NET_ADMIN", "NET_BIND_SERVICE", "NET_BROADCAST", "NET_RAW", "PERFMON", "SETFCAP", "SETGID", "SETPCAP", "SETUID",
        "SYSLOG", "SYS_ADMIN", "SYS_BOOT", "SYS_CHROOT", "SYS_MODULE", "SYS_NICE", "SYS_PACCT", "SYS_PTRACE", "SYS_RAWIO",
        "SYS_RESOURCE", "SYS_TIME", "SYS_TTY_CONFIG", "WAKE_ALARM",
    ];

    /// <summary>In the engine's own form: <c>CAP_NET_ADMIN</c>, or <c>ALL</c>.</summary>
    public string Name { get; }

    static string ISpec<Capability>.Kind => "a capability";

    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">It is not written like a capability.</exception>
    public static Capability Parse(string text) => new(text);

    /// <summary>In the engine's own form.</summary>
    public override string ToString() => Name;
}
