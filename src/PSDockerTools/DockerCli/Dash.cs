namespace PSDockerTools.DockerCli;

/// <summary>What PowerShell takes for a dash: also what word processors make of one.</summary>
internal static class Dash
{
    public static bool IsDash(this char c) => c is '-' or '\u2013' or '\u2014' or '\u2015';
}
