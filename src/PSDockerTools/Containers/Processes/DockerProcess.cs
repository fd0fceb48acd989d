using System;
using System.Globalization;

namespace PSDockerTools;

/// <summary>
/// A process of a container, as the engine's ps shows it. What the common titles say is a property; what was not asked for is null.
/// </summary>
public sealed class DockerProcess : DockerObject
{
    internal DockerProcess(EngineEndpoint engine, DockerProcessTable table) : base(engine) => Table = table;

    /// <summary>The container's name.</summary>
    public required string Container { get; init; }

    /// <summary>The container's id.</summary>
    public required string ContainerId { get; init; }

    /// <summary>The process id, as the engine's host counts: PID.</summary>
    public int? Pid { get; init; }

    /// <summary>The id of the process that started it: PPID.</summary>
    public int? ParentPid { get; init; }

    /// <summary>Whose it is, a name or a number: UID, USER.</summary>
    public string? User { get; init; }

    /// <summary>Percent of one processor over its life: %CPU, C.</summary>
    public double? CpuPercent { get; init; }

    /// <summary>Percent of the host's memory: %MEM.</summary>
    public double? MemoryPercent { get; init; }

    /// <summary>Bytes of memory that are its now: RSS.</summary>
    public long? ResidentMemory { get; init; }

    /// <summary>Bytes of its address space: VSZ.</summary>
    public long? VirtualMemory { get; init; }

    /// <summary>Processor time it has used: TIME.</summary>
    public TimeSpan? CpuTime { get; init; }

    /// <summary>When it was started, in ps's words: STIME, START.</summary>
    public string? Started { get; init; }

    /// <summary>Its state, in ps's letters: STAT, S.</summary>
    public string? State { get; init; }

    /// <summary>Its terminal, or a question mark: TTY.</summary>
    public string? Terminal { get; init; }

    /// <summary>The command and its arguments: CMD, COMMAND.</summary>
    public string? Command { get; init; }

    /// <summary>All that ps showed, by its titles: <c>.Columns.STAT</c>, <c>.Columns.'%CPU'</c>.</summary>
    public required DockerProcessColumns Columns { get; init; }

    internal DockerProcessTable Table { get; }

    /// <summary><c>14792 nginx: master process</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Pid} {Command}").Trim();
}
