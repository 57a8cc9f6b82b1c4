namespace AstrOS.Cli.Launch;

/// <summary>A file that one process at a time holds; the system lets go of it when that process ends, however it ends.</summary>
internal static class StartLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    public static async Task<IDisposable> TakeAsync(string path, TimeProvider time, TimeSpan patience, CancellationToken cancellationToken)
    {
        var since = time.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream(path, new FileStreamOptions
                {
                    Mode = FileMode.OpenOrCreate,
                    Access = FileAccess.ReadWrite,
                    Share = FileShare.None,
                    UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
                });
            }
            catch (IOException) when (time.GetElapsedTime(since) < patience)
            {
                await Task.Delay(Pause, time, cancellationToken);
            }
            catch (IOException exception)
            {
                throw new CliError(
                    $"Another astros has been starting astrosd for {patience.TotalSeconds:0} seconds: {exception.Message}",
                    ExitCodes.DaemonUnreachable,
                    "daemon_not_started");
            }
        }
    }
}
