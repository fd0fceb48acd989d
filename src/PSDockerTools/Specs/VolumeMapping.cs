namespace PSDockerTools;

/// <summary>placeholder</summary>
public sealed class VolumeMapping { }
