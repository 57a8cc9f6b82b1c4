using System.Globalization;
using AstrOS.Tools;

namespace AstrOS.Builtins.SystemInfo;

/// <summary>How busy the processors are, measured over a short moment.</summary>
internal static class CpuTool
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(150);

    public static async ValueTask<ToolResult> ReadAsync(NoInput input, ToolCall call, CancellationToken cancellationToken)
    {
        var before = Ticks();
        await Task.Delay(Moment, cancellationToken); // Use is a difference between two looks.
        var after = Ticks();
        var info = ProcFile.Lines("/proc/cpuinfo");
        var load = (ProcFile.Text("/proc/loadavg") ?? "0 0 0").Split(' ');
        return ToolResult.Done(
            new CpuResult(
                Share(before, after), Environment.ProcessorCount, Field(info, "model name") ?? Field(info, "Model") ?? "unknown",
                Field(info, "cpu MHz") is { } mhz ? Math.Round(Number(mhz)) : null,
                Number(load[0]), Number(load[1]), Number(load[2])),
            SystemJson.Default.CpuResult);
    }

    internal static double Share((long Busy, long All) before, (long Busy, long All) after) =>
        after.All <= before.All ? 0 : Math.Clamp(Math.Round(100.0 * (after.Busy - before.Busy) / (after.All - before.All), 1), 0, 100);

    /// <summary>The processors' ticks so far: busy ones, and all.</summary>
    internal static (long Busy, long All) Ticks()
    {
        // cpu user nice system idle iowait irq softirq steal …
        var fields = (ProcFile.Lines("/proc/stat").FirstOrDefault() ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Skip(1).Take(8).Select(field => long.Parse(field, CultureInfo.InvariantCulture)).ToArray();
        if (fields.Length < 8) return (0, 0);
        var all = fields.Sum();
        return (all - fields[3] - fields[4], all);
    }

    private static string? Field(string[] lines, string name) =>
        lines.FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal))?.Split(':', 2) is [_, var value] ? value.Trim() : null;

    private static double Number(string text) => double.TryParse(text, CultureInfo.InvariantCulture, out var value) ? value : 0;
}
