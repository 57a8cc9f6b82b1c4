using AstrOS.Intents.Entities.Numbers;
using AstrOS.Intents.Entities.Text;
using NodaTime;

namespace AstrOS.Intents.Entities.DateTimes;

/// <summary>Dates with the name of a month or the number of a day: "December 24", "24. Dezember 2026", "el 24 de diciembre", "the 1st".</summary>
internal static class CalendarDateReader
{
    public static bool TryRead(ref Reader reader, out DateReading value)
    {
        var ahead = reader;
        if (!TryReadMonthFirst(ref ahead, out value))
        {
            ahead = reader;
            if (!TryReadDayFirst(ref ahead, out value)) return false;
        }

        reader = ahead;
        return true;
    }

    private static bool TryReadMonthFirst(ref Reader reader, out DateReading value)
    {
        value = default;
        var words = reader.Words;
        reader.Take(words.On);
        reader.Take(words.In);
        if (!words.Months.TryRead(ref reader, out var month)) return false;
        if (reader.Peek().Glued) reader.TakeSymbol('.');

        var dayed = reader;
        dayed.Take(words.On);
        if (TryReadDay(ref dayed, out var day, out _) && !IsYear(reader.Peek()))
        {
            var year = ReadYear(ref dayed);
            if (!TryMake(dayed, year, month, day, out value)) return false;
            reader = dayed;
            return true;
        }

        var only = ReadYear(ref reader);
        var today = reader.Now.Date;
        value = new DateReading(new LocalDate(only ?? (month < today.Month ? today.Year + 1 : today.Year), month, 1), Grain.Month);
        return true;
    }

    private static bool TryReadDayFirst(ref Reader reader, out DateReading value)
    {
        value = default;
        var words = reader.Words;
        var article = reader.Take(words.On);
        if (!TryReadDay(ref reader, out var day, out var ordinal)) return false;
        var ahead = reader;
        ahead.Take(words.Of);
        if (words.Months.TryRead(ref ahead, out var month))
        {
            if (ahead.Peek().Glued) ahead.TakeSymbol('.');
            var year = ReadYear(ref ahead);
            reader = ahead;
            return TryMake(reader, year, month, day, out value);
        }

        if (!article || !ordinal && !words.AndJoinsTens) return false;
        value = new DateReading(UpcomingDay(reader.Now.Date, day));
        return true;
    }

    private static bool TryReadDay(ref Reader reader, out int day, out bool ordinal)
    {
        ordinal = OrdinalReader.TryRead(ref reader, out day);
        if (!ordinal)
        {
            if (reader.Peek().Kind == TokenKind.Digits)
            {
                if (!reader.TakeDigits(2, out day)) return false;
                if (reader.Peek() is { Glued: true } next && (next.Kind != TokenKind.Symbol || next.IsSymbol(':'))) return false;
            }
            else if (WordsReader.TryRead(ref reader, out var word) && word <= 31)
            {
                day = (int)word;
            }
        }

        return day is >= 1 and <= 31;
    }

    private static bool IsYear(Token token) => token is { Kind: TokenKind.Digits, Text.Length: 4 };

    private static int? ReadYear(ref Reader reader)
    {
        var ahead = reader;
        ahead.TakeSymbol(',');
        ahead.Take(ahead.Words.Of);
        if (!IsYear(ahead.Peek()) || !ahead.TakeDigits(4, out var year) || year is < 1000 or > 9000) return null;
        reader = ahead;
        return year;
    }

    private static bool TryMake(Reader reader, int? year, int month, int day, out DateReading value)
    {
        value = default;
        if (day > CalendarSystem.Iso.GetDaysInMonth(year ?? 2024, month)) return false;
        var date = year is { } given ? new LocalDate(given, month, day) : DateReader.Upcoming(reader.Now.Date, month, day);
        value = new DateReading(date) { IsYearly = year is null };
        return true;
    }

    private static LocalDate UpcomingDay(LocalDate today, int day)
    {
        var month = new LocalDate(today.Year, today.Month, 1);
        for (; ; month = month.PlusMonths(1))
        {
            if (day > CalendarSystem.Iso.GetDaysInMonth(month.Year, month.Month)) continue;
            var date = month.PlusDays(day - 1);
            if (date >= today) return date;
        }
    }
}
