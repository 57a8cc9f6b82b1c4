using System.Globalization;
using System.Text.Json;
using AstrOS.Tools;
using NodaTime;
using NodaTime.Text;

namespace AstrOS.Builtins.SystemInfo;

/// <summary>The latest messages of the system's journal.</summary>
internal static class LogsTool
{
    public static async ValueTask<ToolResult> ReadAsync(LogsInput input, ToolCall call, TimeProvider time, CancellationToken cancellationToken)
    {
        var arguments = new List<string> { "--output=json", "--no-pager", "--quiet", $"--lines={Math.Clamp(input.Count ?? 20, 1, 500)}" };
        if (input.Level is { } level) arguments.Add($"--priority={level.ToString().ToLowerInvariant()}");
        if (input.Unit is { Length: > 0 } unit) arguments.Add($"--unit={unit}");
        if (input.SinceSeconds is { } seconds) arguments.Add(string.Create(CultureInfo.InvariantCulture, $"--since=-{Math.Max(1, (long)seconds)}s"));
        if (input.Kernel == true) arguments.Add("--dmesg");
        if (input.Since is { Length: > 0 } since)
        {
            var today = Instant.FromDateTimeOffset(time.GetUtcNow()).InZone(call.Zone).Date;
            if (FirstDay(since, today) is not { } day) return ToolResult.Failed("invalid_argument", "bad_date");
            arguments.Add(string.Create(CultureInfo.InvariantCulture, $"--since=@{day.AtStartOfDayInZone(call.Zone).ToInstant().ToUnixTimeSeconds()}"));
        }

        if (await Command.RunAsync(call, "journalctl", arguments, cancellationToken) is not (0, var output, _))
            return ToolResult.Failed(ToolErrors.Unavailable, "no_journal");

        var rows = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Parse).OfType<LogRow>().ToList();
        if (rows.Count == 0 && !Directory.Exists("/var/log/journal") && !Directory.Exists("/run/log/journal"))
            return ToolResult.Failed(ToolErrors.Unavailable, "no_journal");
        return ToolResult.Done(new LogsResult(rows), SystemJson.Default.LogsResult, rows.Count == 0 ? "none" : "default");
    }

    /// <summary>A day that has been: "since monday" is about the last one.</summary>
    internal static LocalDate? FirstDay(string text, LocalDate today)
    {
        if (LocalDatePattern.Iso.Parse(text.Trim()) is not { Success: true } parsed) return null;
        var day = parsed.Value;
        return day <= today ? day : day <= today.PlusWeeks(1) ? day.PlusWeeks(-1) : day.PlusYears(-(day.Year - today.Year + (day.PlusYears(today.Year - day.Year) > today ? 1 : 0)));
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
