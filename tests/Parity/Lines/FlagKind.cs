namespace PSDockerTools.Parity;

/// <summary>How often a flag takes a value.</summary>
public enum FlagKind
{
    /// <summary>It stands alone, or takes =true and =false.</summary>
    Switch,

    /// <summary>One value; the last one counts.</summary>
    Value,

    /// <summary>As many as one likes.</summary>
    List,
}
