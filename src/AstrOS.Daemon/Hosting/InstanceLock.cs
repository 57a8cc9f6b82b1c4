using System.Diagnostics;

namespace AstrOS.Daemon.Hosting;

/// <summary>
/// Lets one daemon run per runtime folder. The lock is the kernel's and goes with the process, however it ends; so whoever
/// holds it knows that a socket found lying there is dead.
/// </summary>
internal sealed class InstanceLock : IDisposable
{
    /// <summary>EWOULDBLOCK: the lock is held. Any other error, such as a full disk, says nothing of another daemon.</summary>
    private const int IsHeld = 11;

    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    private readonly FileStream _file;

    private InstanceLock(FileStream file) => _file = file;

    /// <summary>
    /// Takes the lock; null when another daemon has it and goes on to have it. One that nobody can talk to is on its way up or down, and
    /// is waited for as long as a stop may take: a restart must not depend on who is faster.
    /// </summary>
    /// <exception cref="IOException">The file cannot be made.</exception>
    public static async Task<InstanceLock?> TakeAsync(string folder, string socket)
    {
        var since = Stopwatch.GetTimestamp();
        while (true)
        {
            if (TryTake(folder) is { } taken) return taken;
            if (SocketFile.IsListening(socket) || Stopwatch.GetElapsedTime(since) > LongestStop) return null;
            await Task.Delay(Pause);
        }
    }

    private static InstanceLock? TryTake(string folder)
    {
        try
        {
            return new(new FileStream(Path.Combine(folder, "astrosd.lock"), new FileStreamOptions
            {
                Mode = FileMode.OpenOrCreate,
                Access = FileAccess.ReadWrite,
                Share = FileShare.None,
                UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            }));
        }
        catch (IOException error) when (error.HResult == IsHeld)
        {
            return null;
        }
    }

    public void Dispose() => _file.Dispose();
}
