using AstrOS.Configuration;
using AstrOS.Storage;

namespace AstrOS.Daemon.Hosting;

/// <summary>Says why the daemon does not start. The last line is the reason in plain words; the command line shows it.</summary>
internal static class StartFailure
{
    /// <summary>The exit code of a daemon that did not start.</summary>
    public const int ExitCode = 1;

    public static int Tell(Exception error)
    {
        // What has to do with the machine or with what people wrote needs no stack; anything else is to be reported with it.
        if (error is YamlFileException or StorageException or IOException or UnauthorizedAccessException) return Tell(error.Message);
        Console.Error.WriteLine(error);
        return Tell($"AstrOS is at fault: {error.Message} Please report it with the lines above.");
    }

    public static int Tell(string reason)
    {
        Console.Error.WriteLine($"astrosd: {reason}");
        return ExitCode;
    }
}
