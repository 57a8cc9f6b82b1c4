using System.Globalization;
using System.Text.Json;
using AstrOS.Sdk.Views;

namespace AstrOS.Cli.Rendering;

/// <summary>Raw values in the units that people read.</summary>
/// <param name="numbers">How numbers are written.</param>
/// <param name="zone">The reader's time zone.</param>
/// <param name="now">So that times of today need no date.</param>
internal sealed class Human(NumberFormatInfo numbers, TimeZoneInfo zone, DateTimeOffset now)
{
    public const string Nothing = "–";
    private const int Minute = 60, Hour = 3600, Day = 86400;
    private static readonly string[] Units = ["B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"];

    public static Human For(TimeProvider time, string? language) => new(NumberStyle.Of(language), time.LocalTimeZone, time.GetUtcNow());

    public string Format(JsonElement? value, ViewFormat format)
    {
        if (value is not { } given || given.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined) return Nothing;
        if (format == ViewFormat.DateTime && given.ValueKind == JsonValueKind.String) return Moment(given.GetString()!);
        if (given.ValueKind != JsonValueKind.Number || !given.TryGetDouble(out var number)) return Text(given);
        return format switch
        {
            ViewFormat.Bytes => Bytes(number),
            ViewFormat.Percent => Percent(number),
            ViewFormat.Seconds => Seconds(number),
            ViewFormat.Celsius => number.ToString("0.#", numbers) + " °C",
            ViewFormat.Number => given.TryGetInt64(out var whole) ? whole.ToString(numbers) : Number(number),
            _ => given.GetRawText(),
        };
    }

    /// <summary>Binary units with one decimal: three figures are enough to compare by.</summary>
    public string Bytes(double bytes)
    {
        var size = Math.Abs(bytes);
        var unit = 0;

        // What would round to 1024 belongs to the next unit.
        while (unit < Units.Length - 1 && Math.Round(size, unit == 0 ? 0 : 1) >= 1024)
        {
            size /= 1024;
            unit++;
        }

        var digits = unit == 0 || size >= 99.95 ? "0" : "0.0";
        return (bytes < 0 ? "-" : "") + size.ToString(digits, numbers) + " " + Units[unit];
    }

    public string Percent(double percent) => percent.ToString(Math.Abs(percent) >= 99.95 ? "0" : "0.0", numbers) + " %";

    /// <summary>Up to a minute in seconds, up to a day as a clock shows it, beyond in days and hours.</summary>
    public string Seconds(double seconds)
    {
        if (!double.IsFinite(seconds) || Math.Abs(seconds) > 1e12) return seconds.ToString(numbers) + " s";
        var sign = seconds < 0 ? "-" : "";
        var length = Math.Abs(seconds);
        if (length is > 0 and < 0.9995) return $"{sign}{(length * 1000).ToString(length < 0.01 ? "0.0" : "0", numbers)} ms";
        if (length < 10 && length != Math.Floor(length)) return $"{sign}{length.ToString("0.0", numbers)} s";

        var whole = (long)Math.Round(length);
        if (whole < Minute) return $"{sign}{whole} s";
        if (whole < Hour) return $"{sign}{whole / Minute}:{whole % Minute:00}";
        if (whole < Day) return $"{sign}{whole / Hour}:{whole % Hour / Minute:00}:{whole % Minute:00}";
        return $"{sign}{whole / Day} d {whole % Day / Hour} h";
    }

    public string Number(double number) =>
        Math.Abs(number) is >= 1e15 or (> 0 and < 0.001) ? number.ToString("0.###e0", numbers) : number.ToString("0.###", numbers);

    /// <summary>In the reader's zone, or on the clock it was written by; seconds only where there are any, no date when it is today. Dates and times without a zone stay as they are.</summary>
    public string Moment(string text)
    {
        var hasTime = text.Contains('T', StringComparison.Ordinal);
        var time = hasTime ? text[text.IndexOf('T', StringComparison.Ordinal)..] : "";
        var hasZone = time.EndsWith('Z') || time.Contains('+', StringComparison.Ordinal) || time.Contains('-', StringComparison.Ordinal);
        if (!hasZone || !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment))
            return PlainText.Line(text);

        // An offset of its own is that of the zone the daemon is set to.
        var (local, here) = moment.Offset == TimeSpan.Zero
            ? (TimeZoneInfo.ConvertTime(moment, zone), TimeZoneInfo.ConvertTime(now, zone))
            : (moment, now.ToOffset(moment.Offset));
        var today = here.Date == local.Date;
        var clock = local.Second == 0 ? "HH:mm" : "HH:mm:ss";
        return local.ToString(today ? clock : "yyyy-MM-dd " + clock, CultureInfo.InvariantCulture);
    }

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => PlainText.Line(value.GetString()!),
        JsonValueKind.True => "yes",
        JsonValueKind.False => "no",
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(Text)),
        _ => PlainText.Line(value.GetRawText()),
    };
}
