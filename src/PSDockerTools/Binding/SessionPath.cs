using System;
using System.Linq;
using System.Management.Automation;
using System.Text.RegularExpressions;
using PSDockerTools.Errors;

namespace PSDockerTools.Binding;

/// <summary>Resolves paths as PowerShell does: relative to the session's location, with its drives and providers.</summary>
internal static partial class SessionPath
{
    private const string FileSystem = "FileSystem";

    /// <summary>Returns the operating system's path of a file or folder, which need not exist.</summary>
    /// <exception cref="CommandException">The path belongs to another provider, or to a drive that does not exist.</exception>
    public static string FilePath(this PSCmdlet cmdlet, string path)
    {
        try
        {
            string found = cmdlet.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out ProviderInfo provider, out _);
            return provider.Name == FileSystem ? found : throw new CommandException(
                nameof(PathMessages.PathNotOfFileSystem), ErrorCategory.InvalidArgument, PathMessages.PathNotOfFileSystem(path, provider.Name), path);
        }
        catch (Exception e) when (e is DriveNotFoundException or ProviderNotFoundException)
        {
            string drives = string.Join(", ", cmdlet.SessionState.Drive.GetAllForProvider(FileSystem).Select(drive => drive.Name));
            throw new CommandException(
                nameof(PathMessages.PathDriveNotFound), ErrorCategory.ObjectNotFound, PathMessages.PathDriveNotFound(path, drives), path, e);
        }
    }

    /// <summary>
    /// True if only the session can resolve a path on the host: the path begins with a dot, with the sign of the home folder, with a provider, or
    /// with a PowerShell drive. A drive letter without a drive in the session belongs to the engine, as C: does for an engine on Windows.
    /// </summary>
    public static bool KnowsAlone(this PSCmdlet cmdlet, string source)
    {
        if (source is ['.', ..] or "~" or ['~', '/' or '\\', ..]) { return true; }
        if (Qualified().Match(source) is not { Success: true } match) { return false; }
        string name = match.Groups["name"].Value;
        if (match.Groups["provider"].Success) { return true; }
        PSDriveInfo? drive = cmdlet.SessionState.Drive.GetAll().FirstOrDefault(drive => drive.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        return drive is null ? name.Length > 1 : !IsDriveOfWindows(drive);
    }

    private static bool IsDriveOfWindows(PSDriveInfo drive) =>
        drive.Provider.Name == FileSystem && drive.Root.Equals($@"{drive.Name}:\", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^(?<name>[^:/\\]+(?:\\[^:/\\]+)?):(?<provider>:)?")]
    private static partial Regex Qualified();
}
