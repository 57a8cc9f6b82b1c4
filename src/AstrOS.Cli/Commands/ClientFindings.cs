using System.Text;
using AstrOS.Sdk.Client;
using AstrOS.Sdk.Status;

namespace AstrOS.Cli.Commands;

/// <summary>What can be said without the daemon: folders, permissions, its program.</summary>
internal static class ClientFindings
{
    public static IEnumerable<Finding> Of(AstrosPaths paths, string? daemon)
    {
        yield return daemon is not null
            ? new Finding("daemon program", FindingLevel.Ok, $"{daemon} was found.")
            : new Finding(
                "daemon program",
                FindingLevel.Error,
                "astrosd was not found beside this program or on PATH.",
                "Set ASTROSD_PATH to it, or install AstrOS again.");

        yield return SocketFolder(paths);
        yield return Folder("data folder", paths.DataFolder);
        yield return Folder("log folder", paths.StateFolder);
        yield return ConfigurationFile(paths.ConfigurationFile);
    }

    private static Finding SocketFolder(AstrosPaths paths)
    {
        const string subject = "socket folder";
        var bytes = Encoding.UTF8.GetByteCount(paths.Socket);
        if (bytes > AstrosPaths.MaxSocketPathBytes)
        {
            return new Finding(
                subject,
                FindingLevel.Error,
                $"The socket's path has {bytes} bytes, and {AstrosPaths.MaxSocketPathBytes} are possible: {paths.Socket}",
                "Set ASTROS_HOME to a folder with a shorter path.");
        }

        return PrivateFolder.WhyNotTrusted(paths.RuntimeFolder) is { } reason
            ? new Finding(subject, FindingLevel.Error, reason, $"ls -ld {paths.RuntimeFolder}")
            : Folder(subject, paths.RuntimeFolder);
    }

    private static Finding Folder(string subject, string path)
    {
        var nearest = path;
        while (!Directory.Exists(nearest) && Path.GetDirectoryName(nearest) is { } parent) nearest = parent;
        if (!MayWrite(nearest))
            return new Finding(subject, FindingLevel.Error, $"{nearest} may not be written by this user.", $"Give it to this user: sudo chown $USER {nearest}");
        return new Finding(subject, FindingLevel.Ok, nearest == path ? $"{path} is there." : $"{path} will be made when it is needed.");
    }

    /// <summary>Asked by doing: permissions, mounts and quotas have many ways to say no.</summary>
    private static bool MayWrite(string folder)
    {
        try
        {
            File.Open(Path.Combine(folder, ".astros-" + Path.GetRandomFileName()), new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                Options = FileOptions.DeleteOnClose,
            }).Dispose();
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static Finding ConfigurationFile(string path)
    {
        const string subject = "configuration file";
        if (!File.Exists(path)) return new Finding(subject, FindingLevel.Ok, $"There is none at {path}: the defaults hold.");
        try
        {
            File.OpenRead(path).Dispose();
            return new Finding(subject, FindingLevel.Ok, $"{path} can be read.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new Finding(subject, FindingLevel.Error, $"{path} cannot be read: {exception.Message}", $"chmod u+r {path}");
        }
    }
}
