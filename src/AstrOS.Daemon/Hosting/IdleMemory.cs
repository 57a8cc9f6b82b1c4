using System.Runtime.InteropServices;

namespace AstrOS.Daemon.Hosting;

/// <summary>
/// Gives memory back to the system when the daemon has settled down to wait: after the start, and after each burst of requests.
/// The collector alone keeps what a burst needed for the next one. No timer runs while nothing happens.
/// </summary>
internal sealed class IdleMemory : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);

    /// <summary>Less is not worth the collection: a question now and then changes nothing.</summary>
    private const long WorthBytes = 4 * 1024 * 1024;

    private readonly TimeProvider _time;
    private readonly ITimer _timer;
    private long _lastTouch;
    private long _allocatedBefore;
    private int _armed;

    public IdleMemory(TimeProvider time)
    {
        _time = time;
        _timer = time.CreateTimer(static state => ((IdleMemory)state!).CollectWhenQuiet(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Something happens now.</summary>
    public void Touch()
    {
        Volatile.Write(ref _lastTouch, _time.GetTimestamp());
        if (Interlocked.Exchange(ref _armed, 1) == 0) _timer.Change(Quiet, Timeout.InfiniteTimeSpan);
    }

    /// <inheritdoc/>
    public void Dispose() => _timer.Dispose();

    private void CollectWhenQuiet()
    {
        var left = Quiet - _time.GetElapsedTime(Volatile.Read(ref _lastTouch));
        if (left > TimeSpan.Zero)
        {
            _timer.Change(left, Timeout.InfiniteTimeSpan);
            return;
        }

        Volatile.Write(ref _armed, 0);
        var allocated = GC.GetTotalAllocatedBytes();
        if (allocated - _allocatedBefore < WorthBytes) return;
        _allocatedBefore = allocated;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        TrimNative();
    }

    // The runtime's compiler and SQLite take their memory from the C library, which keeps what it gets back.
    private static void TrimNative()
    {
        try
        {
            _ = MallocTrim(0);
        }
        catch (EntryPointNotFoundException)
        {
            // Only glibc has it.
        }
    }

    [DllImport("libc", EntryPoint = "malloc_trim")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int MallocTrim(nuint keep);
}
