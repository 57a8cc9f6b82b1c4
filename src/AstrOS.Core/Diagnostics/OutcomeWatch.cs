using System.Diagnostics;

namespace AstrOS.Diagnostics;

/// <summary>Waits for what has been asked of another program to be seen.</summary>
internal static class OutcomeWatch
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(40);

    /// <summary>Looks until it is so; false when it is not after this long.</summary>
    public static async Task<bool> SeenAsync(Func<Task<bool>> look, TimeSpan patience, CancellationToken cancellationToken)
    {
        var since = Stopwatch.GetTimestamp();
        while (!await look())
        {
            if (Stopwatch.GetElapsedTime(since) > patience) return false;
            await Task.Delay(Between, cancellationToken);
        }

        return true;
    }
}
