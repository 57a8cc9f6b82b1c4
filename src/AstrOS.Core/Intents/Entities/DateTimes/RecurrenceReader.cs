using AstrOS.Intents.Entities.Durations;
using AstrOS.Intents.Entities.Numbers;
using AstrOS.Intents.Entities.Text;
using NodaTime;

namespace AstrOS.Intents.Entities.DateTimes;

/// <summary>"every weekday at 7", "mondays and fridays at noon", "alle zwei Stunden", "at 8 every morning", "todos los lunes a las 7".</summary>
internal static class RecurrenceReader
{
    public static bool TryRead(ref Reader reader, out (Recurrence Rule, Stretch First) value)
    {
        value = default;
        var ahead = reader;
        var timed = ClockReader.TryRead(ref ahead, out var clock);
        if (timed) ahead.TakeSymbol(',');
        if (!TryReadRule(ref ahead, timed, out var rule, out var part)) return false;

        if (part == DayPart.None && (ahead.Words.BareDayParts.TryRead(ref ahead, out var said) || ahead.Words.DayParts.TryRead(ref ahead, out said)))
            part = said;
        if (!timed) timed = TryReadClock(ref ahead, out clock);
        if (part == DayPart.None && ahead.Words.DayParts.TryRead(ref ahead, out said)) part = said;

        if (!TryFirst(reader.Now, rule, timed ? clock : null, part, out var first)) return false;
        value = (rule, first);
        reader = ahead;
        return true;
    }

    private static bool TryReadClock(ref Reader reader, out ClockTime clock)
    {
        var ahead = reader;
        ahead.TakeSymbol(',');
        if (!ClockReader.TryRead(ref ahead, out clock)) return false;
        reader = ahead;
        return true;
    }

    private static bool TryReadRule(ref Reader reader, bool timed, out Recurrence rule, out DayPart part)
    {
        var words = reader.Words;
        part = DayPart.None;
        var ahead = reader;
        if (words.Frequencies.TryRead(ref ahead, out var frequency))
        {
            rule = new Recurrence(frequency);
            ReadOn(ref ahead, ref rule);
            reader = ahead;
            return true;
        }

        if (MonthlyReader.TryReadWhole(ref ahead, out rule))
        {
            reader = ahead;
            return true;
        }

        ahead = reader;
        if (!words.Every.TryRead(ref ahead, out var interval) || !TryReadEvery(ref ahead, interval, out rule, out part))
        {
            ahead = reader;
            if (!TryReadHabit(ref ahead, timed, out rule)) return false;
        }

        reader = ahead;
        return true;
    }

    private static bool TryReadEvery(ref Reader reader, int interval, out Recurrence rule, out DayPart part)
    {
        var words = reader.Words;
        part = DayPart.None;
        if (MonthlyReader.TryReadEvery(ref reader, interval, out rule)) return true;
        rule = new Recurrence(Frequency.Weekly, interval);
        if (words.WeekdayGroups.TryRead(ref reader, out var group))
        {
            rule = rule with { Days = group };
            return true;
        }

        if (words.BareDayParts.TryRead(ref reader, out part))
        {
            rule = new Recurrence(Frequency.Daily, interval);
            return true;
        }

        if (TryReadWeekdays(ref reader, out var days))
        {
            rule = rule with { Days = days };
            return true;
        }

        var yearly = reader;
        if (DateReader.TryRead(ref yearly, out var date) && date is { IsYearly: true, Grain: Grain.Day })
        {
            rule = MonthlyReader.Yearly(date.Date, interval);
            reader = yearly;
            return true;
        }

        return TryReadUnit(ref reader, interval, ref rule);
    }

    private static bool TryReadUnit(ref Reader reader, int interval, ref Recurrence rule)
    {
        var words = reader.Words;
        var ahead = reader;
        if (NumberReader.TryReadPositive(ref ahead, out var number) && number is >= 1 and <= 1000 && number == decimal.Truncate(number))
            interval *= (int)number;
        else
            ahead = reader;
        ahead.Take(words.Of);
        if (!words.TimeUnits.TryRead(ref ahead, out var unit)) return false;

        var (frequency, factor) = unit switch
        {
            TimeUnit.Minute => (Frequency.Minutely, 1),
            TimeUnit.Hour => (Frequency.Hourly, 1),
            TimeUnit.Day => (Frequency.Daily, 1),
            TimeUnit.Week => (Frequency.Weekly, 1),
            TimeUnit.Fortnight => (Frequency.Weekly, 2),
            TimeUnit.Month => (Frequency.Monthly, 1),
            TimeUnit.Quarter => (Frequency.Monthly, 3),
            TimeUnit.Year => (Frequency.Yearly, 1),
            _ => (Frequency.Minutely, 0),
        };
        if (factor == 0) return false;
        rule = new Recurrence(frequency, interval * factor);
        ReadOn(ref ahead, ref rule);
        reader = ahead;
        return true;
    }

    private static bool TryReadOnDays(ref Reader reader, out IsoDayOfWeek[] days)
    {
        var ahead = reader;
        ahead.Take(ahead.Words.On);
        if (!TryReadWeekdays(ref ahead, out days)) return false;
        reader = ahead;
        return true;
    }

    /// <summary>What day it is, after how often: "every month on the 15th", "every two weeks on monday", "every year on march 3rd".</summary>
    private static void ReadOn(ref Reader reader, ref Recurrence rule)
    {
        if (rule.Frequency == Frequency.Weekly && TryReadOnDays(ref reader, out var days)) rule = rule with { Days = days };
        if (rule.Frequency == Frequency.Monthly) MonthlyReader.TryReadOn(ref reader, ref rule);
        if (rule.Frequency != Frequency.Yearly) return;
        var ahead = reader;
        if (!DateReader.TryRead(ref ahead, out var date) || date is not { IsYearly: true, Grain: Grain.Day }) return;
        rule = MonthlyReader.Yearly(date.Date, rule.Interval);
        reader = ahead;
    }

    /// <summary>"mondays and fridays", "on weekdays"; with a time also "monday to friday".</summary>
    private static bool TryReadHabit(ref Reader reader, bool timed, out Recurrence rule)
    {
        var words = reader.Words;
        rule = new Recurrence(Frequency.Weekly);
        if (words.WeekdayGroups.TryRead(ref reader, out var group))
        {
            rule = rule with { Days = group };
            return true;
        }

        var ahead = reader;
        ahead.Take(words.On);
        if (TryReadList(ref ahead, words.WeekdayHabits, out var days))
        {
            rule = rule with { Days = days };
            reader = ahead;
            return true;
        }

        ahead = reader;
        ahead.Take(words.From);
        if (!words.Weekdays.TryRead(ref ahead, out var first) || !ahead.Take(words.To) || !words.Weekdays.TryRead(ref ahead, out var last)) return false;
        var timedAfter = ahead;
        if (!timed && !TryReadClock(ref timedAfter, out _)) return false;
        rule = rule with { Days = Between(first, last) };
        reader = ahead;
        return true;
    }

    private static IsoDayOfWeek[] Between(IsoDayOfWeek first, IsoDayOfWeek last) =>
        [.. Enumerable.Range(0, ((int)last - (int)first + 7) % 7 + 1).Select(i => (IsoDayOfWeek)(((int)first - 1 + i) % 7 + 1))];

    private static bool TryReadWeekdays(ref Reader reader, out IsoDayOfWeek[] days)
    {
        var ahead = reader;
        var words = reader.Words;
        if (words.Weekdays.TryRead(ref ahead, out var first) && ahead.Take(words.To) && words.Weekdays.TryRead(ref ahead, out var last))
        {
            days = Between(first, last);
            reader = ahead;
            return true;
        }

        return TryReadList(ref reader, words.Weekdays, out days);
    }

    private static bool TryReadList(ref Reader reader, Phrases<IsoDayOfWeek> names, out IsoDayOfWeek[] days)
    {
        days = [];
        if (!names.TryRead(ref reader, out var day)) return false;
        var found = new List<IsoDayOfWeek> { day };
        while (true)
        {
            var ahead = reader;
            var comma = ahead.TakeSymbol(',');
            if (!ahead.Take(ahead.Words.And) && !comma) break;
            ahead.Take(ahead.Words.On);
            if (!names.TryRead(ref ahead, out day) && !ahead.Words.Weekdays.TryRead(ref ahead, out day)) break;
            found.Add(day);
            reader = ahead;
        }

        days = [.. found.Distinct()];
        return true;
    }

    private static bool TryFirst(ZonedDateTime now, Recurrence rule, ClockTime? clock, DayPart part, out Stretch first)
    {
        first = default;
        if (rule.Frequency is Frequency.Minutely or Frequency.Hourly)
        {
            var step = Duration.FromMinutes(rule.Interval * (rule.Frequency == Frequency.Hourly ? 60 : 1));
            first = new Stretch(clock is { } at ? at.Next(now) : now + step, null, Grain.Minute);
            return true;
        }

        var (time, grain) = (clock, part) switch
        {
            ({ } said, DayPart.None) => (said.Usual, said.Grain),
            ({ } said, _) => (said.In(part), said.Grain),
            (null, DayPart.None) => (LocalTime.Midnight, Grain.Day),
            _ => (part.Start(), Grain.DayPart),
        };

        // The row begins today, or a step from now where the day itself says nothing of when.
        var anchored = rule.Days.Count > 0 || rule.MonthDay is not null;
        var start = !anchored && clock is null && part == DayPart.None
            ? rule.Frequency switch
            {
                Frequency.Daily => now.Date.PlusDays(rule.Interval),
                Frequency.Weekly => now.Date.PlusWeeks(rule.Interval),
                Frequency.Monthly => now.Date.PlusMonths(rule.Interval),
                _ => now.Date.PlusYears(Math.Min(rule.Interval, 1000)),
            }
            : now.Date;
        var row = anchored || rule.Interval > 1 && rule.Frequency != Frequency.Weekly ? rule with { Interval = 1 } : rule;
        if (rule.Frequency == Frequency.Daily && rule.Interval > 1) row = new Recurrence(Frequency.Daily);
        if (row.Next((start + time).InZoneLeniently(now.Zone), now.ToInstant()) is not { } next) return false;
        first = new Stretch(next, null, grain);
        return true;
    }
}
