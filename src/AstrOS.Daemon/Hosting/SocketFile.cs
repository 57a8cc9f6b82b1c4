using System.Globalization;
using System.Net.Sockets;
using System.Text;
using AstrOS.Sdk.Client;

namespace AstrOS.Daemon.Hosting;

/// <summary>The Unix socket as a file.</summary>
internal static class SocketFile
{
    /// <summary>Whether systemd has opened the socket and hands it over.</summary>
    public static bool IsPassedBySystemd =>
        Environment.GetEnvironmentVariable("LISTEN_PID") == Environment.ProcessId.ToString(CultureInfo.InvariantCulture)
        && int.TryParse(Environment.GetEnvironmentVariable("LISTEN_FDS"), out var count) && count > 0;

    /// <summary>A longer path cannot be bound to, and the framework's complaint does not name it.</summary>
    /// <exception cref="IOException">It is too long.</exception>
    public static void CheckLength(string path)
    {
        var bytes = Encoding.UTF8.GetByteCount(path);
        if (bytes > AstrosPaths.MaxSocketPathBytes)
            throw new IOException(
                $"The path of the socket is too long ({bytes} bytes, {AstrosPaths.MaxSocketPathBytes} are possible): {path}. Set ASTROS_HOME to a folder with a shorter path.");
    }

    /// <summary>Whether somebody takes connections there. What systemd has opened takes them for whoever comes, so it tells nothing.</summary>
    public static bool IsListening(string path)
    {
        if (IsPassedBySystemd) return false;
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            socket.Connect(new UnixDomainSocketEndPoint(path));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <summary>Mode 0600. The folder is private already; this holds if somebody opens the folder.</summary>
    public static void MakePrivate(string path)
    {
        if (File.Exists(path)) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }
}
