using System.Globalization;
using NodaTime;

namespace AstrOS.Intents.Entities.DateTimes;

/// <summary>How something comes again: the part of RFC 5545's RRULE that people say. Reads what <see cref="ToString"/> writes.</summary>
internal sealed record Recurrence(Frequency Frequency, int Interval = 1)
{
    private static readonly string[] DayNames = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    /// <summary>For weekly: the days; none means the day of the first time.</summary>
    public IReadOnlyList<IsoDayOfWeek> Days { get; init; } = [];

    public int? Month { get; init; }

    public int? MonthDay { get; init; }

    public override string ToString()
    {
        var rule = $"FREQ={Frequency.ToString().ToUpperInvariant()}";
        if (Interval != 1) rule += string.Create(CultureInfo.InvariantCulture, $";INTERVAL={Interval}");
        if (Days.Count > 0) rule += $";BYDAY={string.Join(',', Days.Order().Select(day => DayNames[(int)day - 1]))}";
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
                case "BYMONTHDAY" when isNumber && number <= 31:
                    value = value with { MonthDay = number };
                    break;
                case "BYDAY":
                    var days = text.Split(',').Select(name => Array.IndexOf(DayNames, name) + 1).ToArray();
                    if (days.Contains(0)) return false;
                    value = value with { Days = [.. days.Select(day => (IsoDayOfWeek)day)] };
                    break;
                default:
                    return false;
            }
        }

        return frequency;
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
        Frequency.Monthly => day.Day == (MonthDay ?? first.Day)
            && ((day.Year - first.Year) * 12 + day.Month - first.Month) % Interval == 0,
        _ => day.Month == (Month ?? first.Month) && day.Day == (MonthDay ?? first.Day) && (day.Year - first.Year) % Interval == 0,
    };
}
