using System.Globalization;
using System.Text.Json;
using AstrOS.Diagnostics;
using AstrOS.Tools;
using NodaTime;
using NodaTime.Text;

namespace AstrOS.Builtins.SystemInfo;

/// <summary>The latest messages of the system's journal.</summary>
internal static class LogsTool
{
    /// <summary>In seconds, some thirty years. A moment before 1970 is none to journalctl, and no journal is as old.</summary>
    private const double LongestPast = 1e9;

    public static async ValueTask<ToolResult> ReadAsync(LogsInput input, ToolCall call, TimeProvider time, CancellationToken cancellationToken)
    {
        var arguments = Arguments(input);
        if (input.Since is { Length: > 0 } since)
        {
            var today = Instant.FromDateTimeOffset(time.GetUtcNow()).InZone(call.Zone).Date;
            if (FirstDay(since, today) is not { } day) return ToolResult.Failed("invalid_argument", "bad_date");
            var start = Math.Max(0, day.AtStartOfDayInZone(call.Zone).ToInstant().ToUnixTimeSeconds());
            arguments.Add(string.Create(CultureInfo.InvariantCulture, $"--since=@{start}"));
        }

        if (await Command.RunAsync(call, "journalctl", arguments, cancellationToken) is not (0, var output, _))
            return ToolResult.Failed(ToolErrors.Unavailable, "no_journal");

        var rows = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Parse).OfType<LogRow>().ToList();
        if (rows.Count == 0 && !Directory.Exists("/var/log/journal") && !Directory.Exists("/run/log/journal"))
            return ToolResult.Failed(ToolErrors.Unavailable, "no_journal");
        return ToolResult.Done(new LogsResult(rows), SystemJson.Default.LogsResult, rows.Count == 0 ? "none" : "default");
    }

    internal static List<string> Arguments(LogsInput input)
    {
        var arguments = new List<string> { "--output=json", "--no-pager", "--quiet", $"--lines={Math.Clamp(input.Count ?? 20, 1, 500)}" };
        if (input.Level is { } level) arguments.Add($"--priority={level.ToString().ToLowerInvariant()}");
        if (input.Unit is { Length: > 0 } unit) arguments.Add($"--unit={unit}");
        if (input.SinceSeconds is { } seconds) arguments.Add(string.Create(CultureInfo.InvariantCulture, $"--since=-{(long)Math.Clamp(seconds, 1, LongestPast)}s"));
        if (input.Kernel == true) arguments.Add("--dmesg");
        return arguments;
    }

    /// <summary>A day that has been: "since monday" is about the last one, "since 3 march" about this year's or the last.</summary>
    internal static LocalDate? FirstDay(string text, LocalDate today)
    {
        if (LocalDatePattern.Iso.Parse(text.Trim()) is not { Success: true } parsed) return null;
        var day = parsed.Value;
        if (day <= today) return day;
        if (day <= today.PlusWeeks(1)) return day.PlusWeeks(-1);
        var sameYear = day.PlusYears(today.Year - day.Year);
        return sameYear <= today ? sameYear : sameYear.PlusYears(-1);
    }

    internal static LogRow? Parse(string line)
    {
        try
        {
            using var entry = JsonDocument.Parse(line);
            var fields = entry.RootElement;
            var micros = long.Parse(Text(fields, "__REALTIME_TIMESTAMP") ?? "0", CultureInfo.InvariantCulture);
            return new(
                DateTimeOffset.UnixEpoch.AddMicroseconds(micros).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture),
                Text(fields, "SYSLOG_IDENTIFIER") ?? Text(fields, "_COMM") ?? "kernel",
                Level(Text(fields, "PRIORITY")),
                Text(fields, "MESSAGE") ?? "");
        }
        catch (Exception error) when (error is JsonException or FormatException)
        {
            return null;
        }
    }

    // A message that is not UTF-8 comes as an array of bytes.
    private static string? Text(JsonElement fields, string name) => fields.TryGetProperty(name, out var value)
        ? value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Array => System.Text.Encoding.UTF8.GetString([.. value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Number).Select(item => item.GetByte())]),
            _ => null,
        }
        : null;

    private static string Level(string? priority) => priority switch
    {
        "0" => "emerg", "1" => "alert", "2" => "crit", "3" => "err", "4" => "warning", "5" => "notice", "6" => "info", _ => "debug",
    };
}
