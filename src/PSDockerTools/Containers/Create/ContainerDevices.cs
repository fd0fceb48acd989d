using System.Collections.Generic;

namespace PSDockerTools.Containers;

/// <summary>The devices of a container that is to be made, and how fast it may use the host's.</summary>
internal sealed record ContainerDevices
{
    public IReadOnlyList<DeviceMapping> Devices { get; init; } = [];

    public IReadOnlyList<DeviceRule> Rules { get; init; } = [];

    public IReadOnlyList<GpuRequest> Gpus { get; init; } = [];

    public int? Weight { get; init; }

    public IReadOnlyList<DeviceWeight> Weights { get; init; } = [];

    public IReadOnlyList<DeviceByteRate> ReadRates { get; init; } = [];

    public IReadOnlyList<DeviceByteRate> WriteRates { get; init; } = [];

    public IReadOnlyList<DeviceOperationRate> ReadOperationRates { get; init; } = [];

    public IReadOnlyList<DeviceOperationRate> WriteOperationRates { get; init; } = [];
}
