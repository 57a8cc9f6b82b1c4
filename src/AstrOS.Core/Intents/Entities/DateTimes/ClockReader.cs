using AstrOS.Intents.Entities.Numbers;
using AstrOS.Intents.Entities.Text;
using NodaTime;

namespace AstrOS.Intents.Entities.DateTimes;

/// <summary>"at half past six", "18:30", "3pm", "um Viertel vor acht", "7 Uhr 15", "a las tres y media de la tarde".</summary>
internal static class ClockReader
{
    public static bool TryRead(ref Reader reader, out ClockTime value)
    {
        value = default;
        var words = reader.Words;
        var ahead = reader;
        ahead.Take(words.At);
        if (words.NamedTimes.TryRead(ref ahead, out var named))
        {
            value = new ClockTime(named, false, Grain.Hour);
            reader = ahead;
            return true;
        }

        if (!TryReadSaid(ref ahead, out var said)) return false;
        ahead.Take(words.Sharp);
        if (said.Hour is 12 && words.NamedTimes.TryRead(ref ahead, out named))
            said = said with { Hour = named.Hour, TwentyFour = true };
        else if (TryReadHalf(ref ahead, out var half))
            said = said with { Hour = half.Apply(said.Hour), TwentyFour = true };

        reader = ahead;
        value = said.ToClockTime();
        return true;
    }

    private static bool TryReadSaid(ref Reader reader, out Said said)
    {
        var words = reader.Words;
        said = default;
        var ahead = reader;
        if (words.MinutesBeforeHour.TryRead(ref ahead, out var offset) && TryReadHour(ref ahead, out said))
        {
            ahead.Take(words.OClock);
            said = said with { Minutes = offset, Grain = Grain.Minute };
            reader = ahead;
            return true;
        }

        ahead = reader;
        if (TryReadMinutes(ref ahead, out var minutes) && words.PastOrTo.TryRead(ref ahead, out var relation)
            && TryReadHour(ref ahead, out said))
        {
            ahead.Take(words.OClock);
            said = said with { Minutes = relation.Offset + relation.Sign * minutes, Grain = Grain.Minute };
            reader = ahead;
            return true;
        }

        return TryReadHour(ref reader, out said) && ReadAfterHour(ref reader, ref said);
    }

    private static bool ReadAfterHour(ref Reader reader, ref Said said)
    {
        var words = reader.Words;
        var ahead = reader;
        if (TakeColon(ref ahead, ':', out var minutes) || TakeColon(ref ahead, '.', out minutes) && IsTimeAfterAll(ahead))
        {
            said = said with { Minutes = minutes, Grain = Grain.Minute, TwentyFour = said.TwentyFour || words.WritesTwentyFourHours || said.Hour == 0 };
            if (TakeColon(ref ahead, ':', out var seconds)) said = said with { Seconds = seconds, Grain = Grain.Second };
            ahead.Take(words.OClock);
            reader = ahead;
            return true;
        }

        if (words.MinutesAfterHour.TryRead(ref reader, out var offset))
        {
            said = said with { Minutes = offset, Grain = Grain.Minute };
            return true;
        }

        if (words.HourPlus.TryRead(ref ahead, out var sign) && TryReadMinutes(ref ahead, out minutes))
        {
            said = said with { Minutes = sign * minutes, Grain = Grain.Minute };
            reader = ahead;
            return true;
        }

        var oClock = reader.Take(words.OClock);
        if (oClock) said = said with { TwentyFour = said.TwentyFour || words.WritesTwentyFourHours };
        if (words.MinutesAfterHour.TryRead(ref reader, out offset))
        {
            said = said with { Minutes = offset, Grain = Grain.Minute };
            return true;
        }

        // "seven thirty", "7 Uhr 30"; but not "7 5".
        ahead = reader;
        if ((oClock || ahead.Peek().Kind == TokenKind.Word) && TryReadTwoDigits(ref ahead, out minutes))
        {
            said = said with { Minutes = minutes, Grain = Grain.Minute };
            reader = ahead;
        }

        return true;
    }

    private static bool TryReadHour(ref Reader reader, out Said said)
    {
        said = default;
        var ahead = reader;
        var leadingZero = ahead.Peek() is { Kind: TokenKind.Digits } token && token.Text[0] == '0';
        int hour;
        if (ahead.Peek().Kind == TokenKind.Word)
        {
            if (!ahead.Words.Small.TryRead(ref ahead, out hour)) return false;
            var tail = ahead;
            tail.TakeHyphen();
            if (hour == 20 && tail.Words.Small.TryRead(ref tail, out var ones) && ones is >= 1 and <= 4)
            {
                hour += ones;
                ahead = tail;
            }
        }
        else if (!ahead.TakeDigits(2, out hour))
        {
            return false;
        }

        if (hour > 24) return false;
        said = new Said(hour, 0, 0, Grain.Hour, leadingZero);
        reader = ahead;
        return true;
    }

    private static bool TryReadMinutes(ref Reader reader, out int minutes)
    {
        minutes = 0;
        var ahead = reader;
        if (ahead.Peek().Kind == TokenKind.Word)
        {
            if (!WordsReader.TryRead(ref ahead, out var value) || value is < 1 or > 59) return false;
            minutes = (int)value;
        }
        else if (!ahead.TakeDigits(2, out minutes) || minutes is < 1 or > 59)
        {
            return false;
        }

        reader = ahead;
        return true;
    }

    /// <summary>"thirty", "oh five", "05"; a lone "five" is no minutes.</summary>
    private static bool TryReadTwoDigits(ref Reader reader, out int minutes)
    {
        minutes = 0;
        var ahead = reader;
        if (ahead.Peek().Kind == TokenKind.Digits)
        {
            if (ahead.Peek().Text.Length != 2 || !ahead.TakeDigits(2, out minutes) || minutes > 59) return false;
        }
        else
        {
            var tens = ahead;
            if (tens.Words.Small.TryRead(ref tens, out var zero) && zero == 0 && tens.Words.Small.TryRead(ref tens, out minutes) && minutes < 10)
                ahead = tens;
            else if (!TryReadMinutes(ref ahead, out minutes) || minutes < 10)
                return false;
        }

        reader = ahead;
        return true;
    }

    private static bool TakeColon(ref Reader reader, char mark, out int value)
    {
        value = 0;
        var ahead = reader;
        if (!ahead.Peek().Glued || !ahead.TakeSymbol(mark) || ahead.Peek() is not { Glued: true, Text.Length: 2 }) return false;
        if (!ahead.TakeDigits(2, out value) || value > 59) return false;
        reader = ahead;
        return true;
    }

    /// <summary>"7.30" is a time only with "pm" or "Uhr" after it.</summary>
    private static bool IsTimeAfterAll(Reader ahead) => ahead.Take(ahead.Words.OClock) || TryReadHalf(ref ahead, out _);

    private static bool TryReadHalf(ref Reader reader, out DayPart half)
    {
        if (reader.Words.Halves.TryRead(ref reader, out half)) return true;
        if (reader.Peek() is not { Kind: TokenKind.Word, Text: "a" or "p" } letter) return false;
        if (!reader.Peek(1).IsSymbol('.') || reader.Peek(2) is not { Kind: TokenKind.Word, Text: "m" }) return false;
        reader.Position += 3;
        if (reader.Peek().Glued) reader.TakeSymbol('.');
        half = letter.Text == "a" ? DayPart.Morning : DayPart.Afternoon;
        return true;
    }

    private readonly record struct Said(int Hour, int Minutes, int Seconds, Grain Grain, bool TwentyFour)
    {
        public ClockTime ToClockTime()
        {
            var minutes = ((Hour % 24 * 60 + Minutes) % 1440 + 1440) % 1440;
            var ambiguous = !TwentyFour && Hour is >= 1 and <= 12;
            if (ambiguous) minutes %= 720;
            return new ClockTime(new LocalTime(minutes / 60, minutes % 60, Seconds), ambiguous, Grain);
        }
    }
}
