using AstrOS.Intents.Entities.Numbers;
using AstrOS.Intents.Entities.Text;
using NodaTime;

namespace AstrOS.Intents.Entities.DateTimes;

/// <summary>"from 3 to 5 pm", "monday to friday", "zwischen neun und elf", "del 3 al 5 de mayo". The last day or unit is included.</summary>
internal static class RangeReader
{
    public static bool TryRead(ref Reader reader, out Stretch value)
    {
        value = default;
        var words = reader.Words;
        var ahead = reader;

        // "tomorrow from 3 to 5"
        DateReading? before = null;
        var dated = ahead;
        if (DateReader.TryRead(ref dated, out var date) && IsOpening(dated))
        {
            before = date;
            ahead = dated;
        }

        var between = ahead.Take(words.Between);
        if (!between) ahead.Take(words.From);
        if (!TryReadStart(ref ahead, between, out var start)) return false;
        if (!ahead.Take(between ? words.And : words.To) && !(!between && ahead.TakeSymbol('-'))) return false;
        if (!MomentReader.TryRead(ref ahead, out var end)) return false;

        if (before is { } given) start = start with { Date = given };
        if (!TryJoin(reader.Now, ref start, ref end)) return false;
        if (!TryResolve(reader.Now, start, end, out value)) return false;
        reader = ahead;
        return true;
    }

    private static bool IsOpening(Reader ahead) => ahead.Take(ahead.Words.From) || ahead.Take(ahead.Words.Between);

    private static bool TryReadStart(ref Reader reader, bool between, out Moment start)
    {
        // "del 3 al 5 de mayo": the number may be a day of the month named later.
        // "three to five" by itself is three minutes to five; here it is a start and an end.
        var number = reader;
        var bare = TryReadBare(ref number, out var day) && Joins(number, between);

        var plain = reader;
        if (MomentReader.TryRead(ref plain, out start) && Joins(plain, between))
        {
            start = start with { BareDay = bare && plain.Position == number.Position ? day : null };
            reader = plain;
            return true;
        }

        start = new Moment { BareDay = day, Clock = day > 24 ? null : HourOf(day) };
        reader = number;
        return bare;
    }

    private static bool TryReadBare(ref Reader reader, out int number)
    {
        number = 0;
        if (reader.Peek().Kind == TokenKind.Word)
        {
            if (!WordsReader.TryRead(ref reader, out var word) || word > 31) return false;
            number = (int)word;
        }
        else if (!reader.TakeDigits(2, out number))
        {
            return false;
        }
        else if (reader.Peek().Glued)
        {
            reader.TakeSymbol('.');
        }

        return number is >= 1 and <= 31;
    }

    private static ClockTime HourOf(int hour) =>
        new(new LocalTime(hour <= 12 ? hour % 12 : hour % 24, 0), hour <= 12, Grain.Hour);

    private static bool Joins(Reader ahead, bool between) =>
        between ? ahead.Take(ahead.Words.And) : ahead.Take(ahead.Words.To) || ahead.Peek().IsSymbol('-');

    /// <summary>What was said of one end only holds for both.</summary>
    private static bool TryJoin(ZonedDateTime now, ref Moment start, ref Moment end)
    {
        if (start.Reckoned is not null || end.Reckoned is not null) return true;
        if (start.BareDay is { } day && end is { Clock: null, Date: { Grain: Grain.Day } last })
        {
            if (day > CalendarSystem.Iso.GetDaysInMonth(last.Date.Year, last.Date.Month)) return false;
            start = new Moment { Date = new DateReading(new LocalDate(last.Date.Year, last.Date.Month, day)) };
            return start.Date.Value.Date <= last.Date;
        }

        if (start is { Clock: null, Date: null, Part: DayPart.None }) return false;
        if (start.Date is null && end.Date is not null && start.Clock is not null && end.Clock is not null) start = start with { Date = end.Date };
        if (start.Clock is { Ambiguous: true } early && end.Clock is { Ambiguous: false } late)
        {
            var afternoon = early.Time.PlusHours(12);
            start = start with { Clock = early with { Ambiguous = false, Time = afternoon < late.Time ? afternoon : early.Time } };
        }

        return start.Clock is null == end.Clock is null || end.Date is not null;
    }

    private static bool TryResolve(ZonedDateTime now, Moment start, Moment end, out Stretch value)
    {
        var first = start.Resolve(now);
        var from = first.Start;
        var last = end.Date is null && end.Reckoned is null && end.Clock is { } clock
            ? clock.Next(from)
            : EndOf(end.Resolve(now), end, now);
        if (last.ToInstant() <= from.ToInstant() && end.Date is { IsYearly: true })
            last = last.LocalDateTime.PlusYears(1).InZoneLeniently(now.Zone);
        for (var weeks = 0; weeks < 2 && last.ToInstant() <= from.ToInstant() && end.Date is { Weekday: not IsoDayOfWeek.None }; weeks++)
            last = last.LocalDateTime.PlusWeeks(1).InZoneLeniently(now.Zone);

        value = new Stretch(from, last, first.Grain);
        return last.ToInstant() > from.ToInstant();
    }

    private static ZonedDateTime EndOf(Stretch stretch, Moment end, ZonedDateTime now) =>
        stretch.End ?? (end is { Date: { } date, Clock: null } ? date.After.AtStartOfDayInZone(now.Zone) : stretch.Start);
}
