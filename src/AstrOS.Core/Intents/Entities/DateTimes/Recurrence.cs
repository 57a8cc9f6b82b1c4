using System.Globalization;
using NodaTime;

namespace AstrOS.Intents.Entities.DateTimes;

/// <summary>How something comes again: the part of RFC 5545's RRULE that people say. Reads what <see cref="ToString"/> writes.</summary>
internal sealed record Recurrence(Frequency Frequency, int Interval = 1)
{
    private static readonly string[] DayNames = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    /// <summary>For weekly: the days; none means the day of the first time. For monthly with <see cref="Nth"/>: the weekday.</summary>
    public IReadOnlyList<IsoDayOfWeek> Days { get; init; } = [];

    /// <summary>For monthly: which of the month's weekdays, 1 to 5, or -1 for the last.</summary>
    public int? Nth { get; init; }

    public int? Month { get; init; }

    /// <summary>1 to 31, or -1 for the last of the month. A month without that day is left out, as RFC 5545 has it.</summary>
    public int? MonthDay { get; init; }

    public override string ToString()
    {
        var rule = $"FREQ={Frequency.ToString().ToUpperInvariant()}";
        if (Interval != 1) rule += string.Create(CultureInfo.InvariantCulture, $";INTERVAL={Interval}");
        if (Days.Count > 0) rule += $";BYDAY={string.Join(',', Days.Order().Select(day => $"{Nth?.ToString(CultureInfo.InvariantCulture)}{DayNames[(int)day - 1]}"))}";
        if (Month is { } month) rule += string.Create(CultureInfo.InvariantCulture, $";BYMONTH={month}");
        if (MonthDay is { } monthDay) rule += string.Create(CultureInfo.InvariantCulture, $";BYMONTHDAY={monthDay}");
        return rule;
    }

    public static bool TryParse(string rule, out Recurrence value)
    {
        value = new Recurrence(Frequency.Daily);
        var frequency = false;
        foreach (var part in rule.Split(';'))
        {
            var at = part.IndexOf('=', StringComparison.Ordinal);
            if (at < 0) return false;
            var text = part[(at + 1)..];
            var isNumber = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0;
            switch (part[..at])
            {
                case "FREQ" when char.IsLetter(text.FirstOrDefault()) && Enum.TryParse<Frequency>(text, true, out var known):
                    value = value with { Frequency = known };
                    frequency = true;
                    break;
                case "INTERVAL" when isNumber && number <= 10_000:
                    value = value with { Interval = number };
                    break;
                case "BYMONTH" when isNumber && number <= 12:
                    value = value with { Month = number };
                    break;
                case "BYMONTHDAY" when isNumber && number <= 31 || text == "-1":
                    value = value with { MonthDay = text == "-1" ? -1 : number };
                    break;
                case "BYDAY" when TryReadDays(text, out var nth, out var days):
                    value = value with { Days = days, Nth = nth };
                    break;
                default:
                    return false;
            }
        }

        return frequency && (value.Nth is null || value is { Frequency: Frequency.Monthly, MonthDay: null });
    }

    /// <summary>"MO,WE", or with the same number before each "-1FR".</summary>
    private static bool TryReadDays(string text, out int? nth, out IsoDayOfWeek[] days)
    {
        nth = null;
        var names = text.Split(',');
        days = [.. names.Where(name => name.Length >= 2).Select(name => (IsoDayOfWeek)(Array.IndexOf(DayNames, name[^2..]) + 1))];
        var prefixes = names.Where(name => name.Length >= 2).Select(name => name[..^2]).Distinct(StringComparer.Ordinal).ToArray();
        if (days.Length != names.Length || days.Contains(IsoDayOfWeek.None) || prefixes.Length != 1) return false;
        if (prefixes[0].Length == 0) return true;
        if (!int.TryParse(prefixes[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) || number is not (-1 or >= 1 and <= 5)) return false;
        nth = number;
        return true;
    }

    /// <summary>The first time after a moment, in the row that <paramref name="first"/> begins; null when there is none in sight.</summary>
    public ZonedDateTime? Next(ZonedDateTime first, Instant after)
    {
        if (Frequency is Frequency.Minutely or Frequency.Hourly) return NextByClock(first, after);

        var time = first.TimeOfDay;
        var afterDay = after.InZone(first.Zone).Date;
        var day = afterDay > first.Date ? afterDay.PlusDays(-1) : first.Date;
        for (var looked = 0; looked < 366 * 9 + Interval * 400; looked++, day = day.PlusDays(1))
        {
            if (day.Year > 9990) return null;
            if (!Falls(day, first.Date)) continue;
            var moment = (day + time).InZoneLeniently(first.Zone);
            if (moment.ToInstant() > after && moment.ToInstant() >= first.ToInstant()) return moment;
        }

        return null;
    }

    private ZonedDateTime NextByClock(ZonedDateTime first, Instant after)
    {
        var step = (Frequency == Frequency.Hourly ? Duration.FromHours(1) : Duration.FromMinutes(1)) * Interval;
        if (first.ToInstant() > after) return first;
        var steps = (long)Math.Floor((after - first.ToInstant()) / step) + 1;
        return first + step * steps;
    }

    private bool Falls(LocalDate day, LocalDate first) => Frequency switch
    {
        Frequency.Daily => Period.DaysBetween(first, day) % Interval == 0,
        Frequency.Weekly => Period.DaysBetween(DateReader.MondayOf(first), DateReader.MondayOf(day)) / 7 % Interval == 0
            && (Days.Count == 0 ? day.DayOfWeek == first.DayOfWeek : Days.Contains(day.DayOfWeek)),
        Frequency.Monthly => (Nth is { } nth ? IsNth(day, nth) && Days.Contains(day.DayOfWeek) : IsMonthDay(day, MonthDay ?? first.Day))
            && ((day.Year - first.Year) * 12 + day.Month - first.Month) % Interval == 0,
        _ => day.Month == (Month ?? first.Month) && IsMonthDay(day, MonthDay ?? first.Day) && (day.Year - first.Year) % Interval == 0,
    };

    private static bool IsMonthDay(LocalDate day, int monthDay) => monthDay == -1 ? day.PlusDays(1).Day == 1 : day.Day == monthDay;

    private static bool IsNth(LocalDate day, int nth) => nth == -1 ? day.PlusDays(7).Month != day.Month : (day.Day - 1) / 7 + 1 == nth;
}
