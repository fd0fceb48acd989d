using System;
using System.IO;
using System.Management.Automation;
using System.Text;
using PSDockerTools.Errors;

namespace PSDockerTools.Containers;

/// <summary>The file for the ID of a new container. The file is created before the container and deleted if the container is not created.</summary>
internal sealed class ContainerIdFile : IDisposable
{
    private readonly string _path;
    private readonly FileStream _file;
    private bool _written;

    /// <exception cref="CommandException">The file exists already or cannot be created.</exception>
    public ContainerIdFile(string path)
    {
        _path = path;
        try { _file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read); }
        catch (IOException e) when (File.Exists(path))
        {
            throw new CommandException(nameof(ContainerMessages.IdFileExists), ErrorCategory.ResourceExists, ContainerMessages.IdFileExists(path), path, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(nameof(ContainerMessages.IdFileNotWritable), ErrorCategory.WriteError, ContainerMessages.IdFileNotWritable(path, e.Message), path, e);
        }
    }

    public void Write(string id)
    {
        _file.Write(Encoding.ASCII.GetBytes(id));
        _written = true;
    }

    public void Dispose()
    {
        _file.Dispose();
        if (!_written) { File.Delete(_path); }
    }
}
