using System;
using System.Linq;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>A value of <c>docker run --sysctl</c>, a namespaced kernel parameter: <c>net.ipv4.ip_forward=1</c>.</summary>
public sealed record Sysctl : NamedOption, INamedSpec<Sysctl>
{
    private static readonly string[] s_names =
    [
        "kernel.msgmax", "kernel.msgmnb", "kernel.msgmni", "kernel.sem", "kernel.shmall", "kernel.shmmax", "kernel.shmmni",
        "kernel.shm_rmid_forced",
    ];

    private static readonly string[] s_prefixes = ["net.", "fs.mqueue."];

    /// <summary>Parses a kernel parameter.</summary>
    /// <exception cref="FormatException">The value is missing, or the kernel parameter is not namespaced.</exception>
    public Sysctl(string text) : this(SpecScanner.Cut(text, '=').Before, SpecScanner.Cut(text, '=').After, text) { }

    private Sysctl(string name, string? value, string text) : base(name, value ?? "", text)
    {
        if (value is null || !IsNamespaced(name)) { throw new InvalidValueException(OptionMessages.SysctlNotAllowed(name, text)); }
    }

    static string ISpec<Sysctl>.Kind => "a kernel parameter";

    /// <summary>Parses a kernel parameter.</summary>
    /// <exception cref="FormatException">The value is missing, or the kernel parameter is not namespaced.</exception>
    public static Sysctl Parse(string text) => new(text);

    static Sysctl INamedSpec<Sysctl>.Of(string name, string? value) => new(name, value, $"{name}={value}");

    private static bool IsNamespaced(string name) =>
        s_names.Contains(name) || Array.Exists(s_prefixes, prefix => name.StartsWith(prefix, StringComparison.Ordinal));
}
