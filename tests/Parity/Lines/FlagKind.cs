namespace PSDockerTools.Parity;

/// <summary>The kind of value of a flag.</summary>
public enum FlagKind
{
    /// <summary>No value, or =true or =false.</summary>
    Switch,

    /// <summary>One value; the last one is used.</summary>
    Value,

    /// <summary>Any number of values.</summary>
    List,
}
