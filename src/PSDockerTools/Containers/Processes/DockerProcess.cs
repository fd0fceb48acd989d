using System;
using System.Globalization;

namespace PSDockerTools;

/// <summary>
/// A process of a container, as the engine's <c>ps</c> returns it. The common columns are typed properties; null if the output does not have the
/// column.
/// </summary>
public sealed class DockerProcess : DockerObject
{
    internal DockerProcess(EngineEndpoint engine, DockerProcessTable table) : base(engine) => Table = table;

    /// <summary>The container's name.</summary>
    public required string Container { get; init; }

    /// <summary>The full ID of the container.</summary>
    public required string ContainerId { get; init; }

    /// <summary>The process ID on the engine's host: column PID.</summary>
    public int? Pid { get; init; }

    /// <summary>The ID of the parent process: column PPID.</summary>
    public int? ParentPid { get; init; }

    /// <summary>The name or UID of the user: column UID or USER.</summary>
    public string? User { get; init; }

    /// <summary>The CPU usage since the process was started, in percent of one CPU: column %CPU or C.</summary>
    public double? CpuPercent { get; init; }

    /// <summary>The memory usage in percent of the host's memory: column %MEM.</summary>
    public double? MemoryPercent { get; init; }

    /// <summary>The resident memory in bytes: column RSS.</summary>
    public long? ResidentMemory { get; init; }

    /// <summary>The virtual memory in bytes: column VSZ.</summary>
    public long? VirtualMemory { get; init; }

    /// <summary>The CPU time used: column TIME.</summary>
    public TimeSpan? CpuTime { get; init; }

    /// <summary>The start time or date in the format of <c>ps</c>: column STIME or START.</summary>
    public string? Started { get; init; }

    /// <summary>The state in the codes of <c>ps</c>: column STAT or S.</summary>
    public string? State { get; init; }

    /// <summary>The terminal; a question mark for none: column TTY.</summary>
    public string? Terminal { get; init; }

    /// <summary>The command and its arguments: column CMD or COMMAND.</summary>
    public string? Command { get; init; }

    /// <summary>All columns by their titles: <c>.Columns.STAT</c>, <c>.Columns.'%CPU'</c>.</summary>
    public required DockerProcessColumns Columns { get; init; }

    internal DockerProcessTable Table { get; }

    /// <summary>The process ID and the command: <c>14792 nginx: master process</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Pid} {Command}").Trim();
}
