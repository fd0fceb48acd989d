using System;
using System.Collections.Generic;
using System.Linq;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>A value of <c>docker run --cap-add</c> or <c>--cap-drop</c>: <c>NET_ADMIN</c>, <c>cap_sys_time</c>, <c>ALL</c>.</summary>
public sealed record Capability : ISpec<Capability>
{
    private const string All = "ALL";
    private const string Prefix = "CAP_";

    /// <summary>Parses a capability.</summary>
    /// <exception cref="FormatException">The text does not have the form of a capability.</exception>
    public Capability(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string name = text.Trim().ToUpperInvariant();
        string bare = name.StartsWith(Prefix, StringComparison.Ordinal) ? name[Prefix.Length..] : name;
        if (bare.Length == 0 || !bare.All(one => char.IsAsciiLetterUpper(one) || char.IsAsciiDigit(one) || one == '_'))
        {
            throw new InvalidValueException(SecurityMessages.NotACapability(text));
        }
        Name = name == All ? All : Prefix + bare;
    }

    /// <summary>The known Linux capabilities, for completion. Other names are accepted, too, because newer kernels can have more.</summary>
    public static IReadOnlyList<string> Known { get; } =
    [
        All, "AUDIT_CONTROL", "AUDIT_READ", "AUDIT_WRITE", "BLOCK_SUSPEND", "BPF", "CHECKPOINT_RESTORE", "CHOWN", "DAC_OVERRIDE",
        "DAC_READ_SEARCH", "FOWNER", "FSETID", "IPC_LOCK", "IPC_OWNER", "KILL", "LEASE", "LINUX_IMMUTABLE", "MAC_ADMIN", "MAC_OVERRIDE",
        "MKNOD", "NET_ADMIN", "NET_BIND_SERVICE", "NET_BROADCAST", "NET_RAW", "PERFMON", "SETFCAP", "SETGID", "SETPCAP", "SETUID",
        "SYSLOG", "SYS_ADMIN", "SYS_BOOT", "SYS_CHROOT", "SYS_MODULE", "SYS_NICE", "SYS_PACCT", "SYS_PTRACE", "SYS_RAWIO",
        "SYS_RESOURCE", "SYS_TIME", "SYS_TTY_CONFIG", "WAKE_ALARM",
    ];

    /// <summary>The name in the engine's form: <c>CAP_NET_ADMIN</c>, or <c>ALL</c>.</summary>
    public string Name { get; }

    static string ISpec<Capability>.Kind => "a capability";

    /// <summary>Parses a capability.</summary>
    /// <exception cref="FormatException">The text does not have the form of a capability.</exception>
    public static Capability Parse(string text) => new(text);

    /// <summary>Returns the name in the engine's form.</summary>
    public override string ToString() => Name;
}
