namespace PSDockerTools.Text;

/// <summary>What is said about paths of the session. The methods' names are error ids.</summary>
internal static class PathText
{
    public static string PathNotOfFileSystem(string path, string provider) =>
        $"'{path}' is a path of the {provider} provider. Specify a file or folder of the FileSystem provider, for example {Example}.";

    public static string PathDriveNotFound(string path, string drives) =>
        $"'{path}' names no drive or provider of this session. Its drives for files are {drives}. Specify a path, for example {Example}.";

    private const string Example = "./data or Temp:/data";
}
