namespace PSDockerTools.DockerCli;

/// <summary>
/// The characters that PowerShell accepts as a dash: the hyphen, and the en dash, em dash and horizontal bar of word processors.
/// </summary>
internal static class Dash
{
    public static bool IsDash(this char c) => c is '-' or '\u2013' or '\u2014' or '\u2015';
}
