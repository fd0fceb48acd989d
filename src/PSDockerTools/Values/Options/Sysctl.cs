using System;
using System.Linq;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>What <c>docker run --sysctl</c> takes: a kernel parameter of the container's own, <c>net.ipv4.ip_forward=1</c>.</summary>
public sealed record Sysctl : NamedOption, INamedSpec<Sysctl>
{
    private static readonly string[] s_names =
    [
        "kernel.msgmax", "kernel.msgmnb", "kernel.msgmni", "kernel.sem", "kernel.shmall", "kernel.shmmax", "kernel.shmmni",
        "kernel.shm_rmid_forced",
    ];

    private static readonly string[] s_areas = ["net.", "fs.mqueue."];

    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">It has no value, or is none that a container has of its own.</exception>
    public Sysctl(string text) : this(SpecScanner.Cut(text, '=').Before, SpecScanner.Cut(text, '=').After, text) { }

    private Sysctl(string name, string? value, string text) : base(name, value ?? "", text)
    {
        if (value is null || !IsOwn(name)) { throw new InvalidValueException(OptionMessages.SysctlNotAllowed(name, text)); }
    }

    static string ISpec<Sysctl>.Kind => "a kernel parameter";

    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">It has no value, or is none that a container has of its own.</exception>
    public static Sysctl Parse(string text) => new(text);

    static Sysctl INamedSpec<Sysctl>.Of(string name, string? value) => new(name, value, $"{name}={value}");

    private static bool IsOwn(string name) =>
        s_names.Contains(name) || Array.Exists(s_areas, area => name.StartsWith(area, StringComparison.Ordinal));
}
