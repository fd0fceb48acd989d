namespace PSDockerTools.CommandGuard;

/// <summary>What the binder takes a piece of a command line for.</summary>
internal enum PartKind
{
    Argument,
    Parameter,

    /// <summary>PowerShell's own <c>--</c>, which ends the parameters and is gone when they are bound.</summary>
    Dashes,

    /// <summary><c>@name</c>.</summary>
    Splat,

    /// <summary><c>--%</c>.</summary>
    StopParsing,
}
