using System.Management.Automation;

namespace PSDockerTools.Containers;

/// <summary>Selects the output's form from the parameters of Invoke-DockerRun, Invoke-DockerExec and Connect-DockerContainer.</summary>
internal static class OutputShapes
{
    /// <summary>Returns the selected form; null if the parameters contradict each other.</summary>
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
