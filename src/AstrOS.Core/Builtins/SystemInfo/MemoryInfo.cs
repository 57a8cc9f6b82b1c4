using System.Globalization;

namespace AstrOS.Builtins.SystemInfo;

/// <summary>Memory as /proc/meminfo tells it, in bytes.</summary>
internal sealed record MemoryInfo(long TotalBytes, long UsedBytes, long AvailableBytes, long CachedBytes, long SwapTotalBytes, long SwapUsedBytes, double UsedPercent)
{
    public static MemoryInfo Read(IEnumerable<string> lines)
    {
        var values = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var line in lines)
            if (line.Split(':') is [var name, var amount]
                && long.TryParse(amount.Trim().Split(' ')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var kibibytes))
                values[name] = kibibytes * 1024;

        var total = Of("MemTotal");
        var available = Of("MemAvailable");
        return new(
            total, total - available, available, Of("Cached") + Of("Buffers"), Of("SwapTotal"), Of("SwapTotal") - Of("SwapFree"),
            total == 0 ? 0 : Math.Round(100.0 * (total - available) / total, 1));

        long Of(string name) => values.GetValueOrDefault(name);
    }
}
