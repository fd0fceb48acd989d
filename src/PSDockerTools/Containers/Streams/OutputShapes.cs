using System.Management.Automation;

namespace PSDockerTools.Containers;

/// <summary>From the parameters of run, exec and attach to what becomes of the output.</summary>
internal static class OutputShapes
{
    /// <summary>The shape that is asked for; null where two are.</summary>
    public static OutputShape? Choose(SwitchParameter asLine, SwitchParameter asResult, SwitchParameter asByteStream, SwitchParameter raw) =>
        (asLine.ToBool(), asResult.ToBool(), asByteStream.ToBool(), raw.ToBool()) switch
        {
            (false, false, false, false) => OutputShape.Strings,
            (false, false, false, true) => OutputShape.Text,
            (false, false, true, false) => OutputShape.Chunks,
            (false, false, true, true) => OutputShape.Bytes,
            (true, false, false, false) => OutputShape.Lines,
            (false, true, false, false) => OutputShape.Result,
            _ => null,
        };
}
