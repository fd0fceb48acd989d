namespace PSDockerTools.CommandGuard;

/// <summary>The kind of a command line part, as the parameter binder sees it.</summary>
internal enum PartKind
{
    Argument,
    Parameter,

    /// <summary>PowerShell's <c>--</c>, which ends the parameters and is not passed to the cmdlet.</summary>
    Dashes,

    /// <summary><c>@name</c>.</summary>
    Splat,

    /// <summary><c>--%</c>.</summary>
    StopParsing,
}
