using AstrOS.Intents.Entities.Durations;
using AstrOS.Intents.Entities.Numbers;
using AstrOS.Intents.Entities.Text;
using NodaTime;

namespace AstrOS.Intents.Entities.DateTimes;

/// <summary>
/// Days that come again with the month or the year: "the 15th of every month", "every last friday", "am ersten jedes Monats", "el último
/// día de cada mes", "march 3rd every year".
/// </summary>
internal static class MonthlyReader
{
    /// <summary>After "every": "first of the month", "last friday", "15th".</summary>
    public static bool TryReadEvery(ref Reader reader, int interval, out Recurrence rule)
    {
        rule = null!;
        var ahead = reader;

        // "every second friday" is every other one, "every second friday of the month" the month's second.
        var second = interval == 2;
        if (!(second ? TryReadWeekday(ref ahead, 2, out var day) : TryReadDay(ref ahead, out day))) return false;
        var ofMonth = ahead.Take(ahead.Words.OfMonth) || ahead.Words.OfEveryMonth.TryRead(ref ahead, out _);
        if (!ofMonth && (second || !day.IsCertain)) return false;
        rule = day.Rule;
        reader = ahead;
        return true;
    }

    /// <summary>After "every month" or "monthly": "on the 15th", "on the last friday".</summary>
    public static bool TryReadOn(ref Reader reader, ref Recurrence rule)
    {
        var ahead = reader;
        ahead.TakeSymbol(',');
        var article = ahead.Take(ahead.Words.On);
        if (!TryReadDay(ref ahead, out var day) || !day.IsCertain && !article) return false;
        rule = day.Rule with { Interval = rule.Interval };
        ahead.Take(ahead.Words.OfMonth);
        reader = ahead;
        return true;
    }

    /// <summary>"the 15th of every month", "march 3rd every year"</summary>
    public static bool TryReadWhole(ref Reader reader, out Recurrence rule)
    {
        var ahead = reader;
        if (TryReadDay(ref ahead, out var day) && ahead.Words.OfEveryMonth.TryRead(ref ahead, out var interval))
        {
            rule = day.Rule with { Interval = interval };
            reader = ahead;
            return true;
        }

        rule = null!;
        ahead = reader;
        if (!DateReader.TryRead(ref ahead, out var date) || date is not { IsYearly: true, Grain: Grain.Day } || !ahead.Take(ahead.Words.OfEveryYear)) return false;
        rule = Yearly(date.Date, 1);
        reader = ahead;
        return true;
    }

    public static Recurrence Yearly(LocalDate date, int interval) => new(Frequency.Yearly, interval) { Month = date.Month, MonthDay = date.Day };

    private static bool TryReadDay(ref Reader reader, out Day day)
    {
        day = default;
        var words = reader.Words;
        reader.Take(words.On);
        var ahead = reader;
        if (OrdinalReader.TryRead(ref ahead, out var nth))
        {
            if (TryReadWeekday(ref ahead, nth, out day))
            {
                reader = ahead;
                return true;
            }

            // "the first day", "the last day of the month"
            var unit = ahead;
            if (unit.Words.TimeUnits.TryRead(ref unit, out var said) && said == TimeUnit.Day)
            {
                reader = unit;
                day = new Day(new Recurrence(Frequency.Monthly) { MonthDay = nth }, false);
                return nth is -1 or >= 1 and <= 31;
            }

            reader = ahead;
            day = new Day(new Recurrence(Frequency.Monthly) { MonthDay = nth }, nth > 0);
            return nth is -1 or >= 1 and <= 31;
        }

        // "15 of every month", "día 15", "el 15 de cada mes"
        var named = ahead.Words.TimeUnits.TryRead(ref ahead, out var before);
        if (named && before != TimeUnit.Day) return false;
        if (!ahead.TakeDigits(2, out var number) || number is < 1 or > 31 || ahead.Peek() is { Glued: true, Kind: not TokenKind.Symbol }) return false;
        if (ahead.Peek() is { Glued: true } colon && colon.IsSymbol(':')) return false;
        reader = ahead;
        day = new Day(new Recurrence(Frequency.Monthly) { MonthDay = number }, named);
        return true;
    }

    private static bool TryReadWeekday(ref Reader reader, int nth, out Day day)
    {
        day = default;
        if (nth is not (-1 or >= 1 and <= 5) || !reader.Words.Weekdays.TryRead(ref reader, out var weekday)) return false;
        day = new Day(new Recurrence(Frequency.Monthly) { Days = [weekday], Nth = nth }, true);
        return true;
    }

    /// <summary>A day of the month; a certain one needs no "of the month" after "every".</summary>
    private readonly record struct Day(Recurrence Rule, bool IsCertain);
}
