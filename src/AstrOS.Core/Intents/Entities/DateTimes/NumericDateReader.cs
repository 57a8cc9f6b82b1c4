using AstrOS.Intents.Entities.Text;
using NodaTime;

namespace AstrOS.Intents.Entities.DateTimes;

/// <summary>
/// "2026-12-24", "24.12.", "24/12/2026". With slashes English puts the month first, unless the first number can be no month.
/// </summary>
internal static class NumericDateReader
{
    public static bool TryRead(ref Reader reader, out DateReading value)
    {
        value = default;
        reader.Take(reader.Words.On);
        if (reader.Peek() is not { Kind: TokenKind.Digits } first) return false;
        return first.Text.Length == 4 ? TryReadIso(ref reader, out value) : TryReadShort(ref reader, out value);
    }

    private static bool TryReadIso(ref Reader reader, out DateReading value)
    {
        value = default;
        return reader.TakeDigits(4, out var year)
            && (TakeMark(ref reader, '-') && reader.TakeDigits(2, out var month) && TakeMark(ref reader, '-')
                || TakeMark(ref reader, '/') && reader.TakeDigits(2, out month) && TakeMark(ref reader, '/'))
            && reader.TakeDigits(2, out var day)
            && TryMake(reader, year, month, day, out value);
    }

    private static bool TryReadShort(ref Reader reader, out DateReading value)
    {
        value = default;
        if (!reader.TakeDigits(2, out var first)) return false;
        var mark = reader.Peek() is { Glued: true, Kind: TokenKind.Symbol } symbol ? symbol.Text[0] : ' ';
        if (mark is not ('.' or '/' or '-')) return false;
        reader.Position++;
        if (mark == '.' && !reader.Peek().Glued && !reader.Words.DecimalComma) return false;
        if (!reader.TakeDigits(2, out var second)) return false;

        int? year = null;
        var ahead = reader;
        if (TakeMark(ref ahead, mark) && ahead.Peek() is { Glued: true, Kind: TokenKind.Digits, Text.Length: 2 or 4 } && ahead.TakeDigits(4, out var given))
        {
            year = given < 100 ? 2000 + given : given;
            reader = ahead;
        }
        else if (mark == '-' || mark == '.' && !reader.Words.DecimalComma)
        {
            return false;
        }
        else if (mark == '.' && reader.Peek().Glued)
        {
            reader.TakeSymbol('.');
        }

        var monthFirst = mark == '/' && !reader.Words.DecimalComma && first <= 12;
        return monthFirst ? TryMake(reader, year, first, second, out value) : TryMake(reader, year, second, first, out value);
    }

    private static bool TakeMark(ref Reader reader, char mark) => reader.Peek().Glued && reader.TakeSymbol(mark);

    private static bool TryMake(Reader reader, int? year, int month, int day, out DateReading value)
    {
        value = default;
        if (year is < 1 or > 9998 || month is < 1 or > 12 || day < 1) return false;
        if (day > CalendarSystem.Iso.GetDaysInMonth(year ?? 2024, month)) return false;
        value = new DateReading(year is { } given ? new LocalDate(given, month, day) : DateReader.Upcoming(reader.Now.Date, month, day))
        {
            IsYearly = year is null,
        };
        return true;
    }
}
