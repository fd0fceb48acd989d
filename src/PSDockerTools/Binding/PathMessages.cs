using PSDockerTools.Errors;

namespace PSDockerTools.Binding;

/// <summary>Messages about paths and files of the session. The names of the methods are error IDs.</summary>
internal static class PathMessages
{
    private const string Example = "./data or Temp:/data";

    public static ErrorText PathNotOfFileSystem(string path, string provider) =>
        new($"'{path}' is a path of the {provider} provider.", $"Specify a file or folder of the FileSystem provider, for example {Example}.");

    public static ErrorText PathDriveNotFound(string path, string drives) =>
        new($"'{path}' has no drive or provider of this session.", $"Specify a path of one of its drives ({drives}), for example {Example}.");

    public static ErrorText FileNotReadable(string path, string reason) => new($"The file '{path}' cannot be read: {reason.TrimEnd('.')}.", "Check its path and your permissions.");
}
