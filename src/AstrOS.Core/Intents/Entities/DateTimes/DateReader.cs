using AstrOS.Intents.Entities.Text;
using NodaTime;

namespace AstrOS.Intents.Entities.DateTimes;

/// <summary>
/// "the day after tomorrow", "next friday", "next week", "christmas". A bare weekday is the next such day after today; a day
/// without a year is the next such day, today included. English "next friday" is in the week after this one; in the other
/// languages it is the coming one.
/// </summary>
internal static class DateReader
{
    public static bool TryRead(ref Reader reader, out DateReading value)
    {
        Reader best = reader;
        value = default;
        foreach (var read in Forms)
        {
            var ahead = reader;
            if (!read(ref ahead, out var reading) || ahead.Position <= best.Position) continue;
            (best, value) = (ahead, reading);
        }

        if (best.Position == reader.Position) return false;
        reader = best;
        return true;
    }

    private static readonly Read<DateReading>[] Forms =
        [TryReadRelative, TryReadWeekday, TryReadSpan, TryReadHoliday, CalendarDateReader.TryRead, NumericDateReader.TryRead];

    private static bool TryReadRelative(ref Reader reader, out DateReading value)
    {
        value = default;
        if (!reader.Words.RelativeDays.TryRead(ref reader, out var relative)) return false;
        var part = relative.Part;
        if (part == DayPart.None) ReadPart(ref reader, ref part);
        value = new DateReading(reader.Now.Date.PlusDays(relative.Days)) { Part = part };
        return true;
    }

    private static bool TryReadWeekday(ref Reader reader, out DateReading value)
    {
        value = default;
        var words = reader.Words;
        reader.Take(words.On);
        var said = words.Which.TryRead(ref reader, out var which);
        reader.Take(words.On);
        var possessive = reader.Peek() is { Kind: TokenKind.Word } word && reader.Tokens.Text.AsSpan(word.Start..word.End).IndexOfAny('\'', '’') > 0;
        if (!words.Weekdays.TryRead(ref reader, out var weekday) && !(possessive && words.WeekdayHabits.TryRead(ref reader, out weekday))) return false;

        // "friday, december 24": the date says it all.
        var dated = reader;
        dated.TakeSymbol('.');
        dated.TakeSymbol(',');
        dated.Take(words.On);
        if (!said && (CalendarDateReader.TryRead(ref dated, out value) || NumericDateReader.TryRead(ref dated, out value)))
        {
            reader = dated;
            return true;
        }

        var today = reader.Now.Date;
        var after = 0;
        var weekSaid = !said && words.WhichAfter.TryRead(ref reader, out after);
        var part = DayPart.None;
        ReadPart(ref reader, ref part);
        var coming = today.DayOfWeek == weekday ? today.PlusDays(7) : today.Next(weekday);
        var monday = MondayOf(today);
        var inThisWeek = monday.PlusDays((int)weekday - 1);
        value = (said, weekSaid, said ? which : after) switch
        {
            (_, _, -1) => new(today.Previous(weekday)),
            (true, _, 0) when today.DayOfWeek == weekday => new(today),
            (true, _, 1) when words.NextWeekdaySkipsThisWeek => new(inThisWeek.PlusWeeks(1)),
            (_, true, 1) when words.NextWeekdaySkipsThisWeek || words.WritesTwentyFourHours && !words.AndJoinsTens => new(inThisWeek.PlusWeeks(1)),
            (_, true, 0) => new(inThisWeek),
            (true, _, _) or (_, true, _) => new(coming),
            _ => new(coming) { MayBeToday = today.DayOfWeek == weekday, Weekday = weekday },
        };
        value = value with { Part = part };
        return true;
    }

    private static bool TryReadSpan(ref Reader reader, out DateReading value)
    {
        value = default;
        var words = reader.Words;
        reader.Take(words.On);
        var said = words.Which.TryRead(ref reader, out var which);
        if (!words.Spans.TryRead(ref reader, out var span)) return false;
        if (!said && !words.WhichAfter.TryRead(ref reader, out which))
        {
            if (span != Grain.Weekend) return false;
            which = 0;
        }

        var today = reader.Now.Date;
        value = new DateReading(
            span switch
            {
                Grain.Weekend => MondayOf(today).PlusDays(5).PlusWeeks(which),
                Grain.Week => MondayOf(today).PlusWeeks(which),
                Grain.Month => new LocalDate(today.Year, today.Month, 1).PlusMonths(which),
                _ => new LocalDate(today.Year + which, 1, 1),
            },
            span);
        return true;
    }

    private static bool TryReadHoliday(ref Reader reader, out DateReading value)
    {
        value = default;
        reader.Take(reader.Words.On);
        if (!reader.Words.Holidays.TryRead(ref reader, out var holiday)) return false;
        value = new DateReading(Upcoming(reader.Now.Date, holiday.Month, holiday.Day)) { IsYearly = true };
        return true;
    }

    public static LocalDate MondayOf(LocalDate date) => date.PlusDays(1 - (int)date.DayOfWeek);

    /// <summary>The next such day, today included. A day such as February 29 waits for its year.</summary>
    public static LocalDate Upcoming(LocalDate today, int month, int day)
    {
        for (var year = today.Year; year < today.Year + 9; year++)
        {
            if (day > CalendarSystem.Iso.GetDaysInMonth(year, month)) continue;
            var date = new LocalDate(year, month, day);
            if (date >= today) return date;
        }

        return today;
    }

    private static void ReadPart(ref Reader reader, ref DayPart part)
    {
        if (reader.Words.DayParts.TryRead(ref reader, out var found) || reader.Words.BareDayParts.TryRead(ref reader, out found)) part = found;
    }
}
