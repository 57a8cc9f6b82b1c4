using System.Runtime.InteropServices;
using AstrOS.Tools;

namespace AstrOS.Builtins.SystemInfo;

/// <summary>What machine this is, and how long it has been up.</summary>
internal static class InfoTool
{
    public static ValueTask<ToolResult> ReadAsync(NoInput input, ToolCall call, CancellationToken cancellationToken)
    {
        var release = ProcFile.Lines("/etc/os-release")
            .FirstOrDefault(line => line.StartsWith("PRETTY_NAME=", StringComparison.Ordinal))?[12..].Trim('"') ?? "Linux";
        var processor = ProcFile.Lines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':', 2)[1].Trim();
        return new(ToolResult.Done(
            new InfoResult(
                Environment.MachineName, release, ProcFile.Text("/proc/sys/kernel/osrelease") ?? "unknown",
                RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant(), processor ?? "unknown", Environment.ProcessorCount,
                MemoryInfo.Read(ProcFile.Lines("/proc/meminfo")).TotalBytes, Uptime(), ProcFile.Text("/sys/class/dmi/id/product_name"),
                Environment.GetEnvironmentVariable("XDG_CURRENT_DESKTOP")),
            SystemJson.Default.InfoResult));
    }

    public static ValueTask<ToolResult> UptimeAsync(TimeProvider time)
    {
        var seconds = Uptime();
        var since = time.GetUtcNow() - TimeSpan.FromSeconds(seconds);
        return new(ToolResult.Done(new UptimeResult(seconds, since.ToString("yyyy-MM-ddTHH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture)), SystemJson.Default.UptimeResult));
    }

    private static double Uptime() =>
        double.TryParse((ProcFile.Text("/proc/uptime") ?? "").Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture, out var seconds) ? Math.Round(seconds) : 0;
}
