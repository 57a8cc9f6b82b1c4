namespace AstrOS.Daemon.Hosting;

/// <summary>
/// Lets one daemon run per runtime folder. The lock is the kernel's and goes with the process, however it ends; so whoever
/// holds it knows that a socket found lying there is dead.
/// </summary>
internal sealed class InstanceLock : IDisposable
{
    /// <summary>EWOULDBLOCK: the lock is held. Any other error, such as a full disk, says nothing of another daemon.</summary>
    private const int IsHeld = 11;

    private readonly FileStream _file;

    private InstanceLock(FileStream file) => _file = file;

    /// <summary>Takes the lock; null when another daemon has it.</summary>
    /// <exception cref="IOException">The file cannot be made.</exception>
    public static InstanceLock? TryTake(string folder)
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
