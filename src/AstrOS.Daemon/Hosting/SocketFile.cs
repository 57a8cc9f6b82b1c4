using System.Globalization;

namespace AstrOS.Daemon.Hosting;

/// <summary>The Unix socket as a file.</summary>
internal static class SocketFile
{
    /// <summary>Whether systemd has opened the socket and hands it over.</summary>
    public static bool IsPassedBySystemd =>
        Environment.GetEnvironmentVariable("LISTEN_PID") == Environment.ProcessId.ToString(CultureInfo.InvariantCulture)
        && int.TryParse(Environment.GetEnvironmentVariable("LISTEN_FDS"), out var count) && count > 0;

    /// <summary>Mode 0600. The folder is private already; this holds if somebody opens the folder.</summary>
    public static void MakePrivate(string path)
    {
        if (File.Exists(path)) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }
}
