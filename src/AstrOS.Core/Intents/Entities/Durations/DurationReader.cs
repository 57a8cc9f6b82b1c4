using AstrOS.Intents.Entities.Numbers;
using AstrOS.Intents.Entities.Text;

namespace AstrOS.Intents.Entities.Durations;

/// <summary>"ten minutes", "an hour and a half", "1h30", "2:30 minutes", "eine Dreiviertelstunde", "hora y media".</summary>
internal static class DurationReader
{
    private const decimal MostAmount = 10_000_000;

    public static bool TryRead(ref Reader reader, out Span value)
    {
        if (!TryReadColon(ref reader, out value) && !TryReadPart(ref reader, out value)) return false;

        // Each further part is of a smaller unit: "1 hour, 5 minutes and 10 seconds".
        while (true)
        {
            var ahead = reader;
            if (ReadHalf(ref ahead, ref value))
            {
                reader = ahead;
                continue;
            }

            if (TryReadLast(ref ahead, value.Smallest, out var last))
            {
                value += last;
                reader = ahead;
                return true;
            }

            if (TryReadGlued(ref ahead, value.Smallest, out var glued))
            {
                value += glued;
                reader = ahead;
                continue;
            }

            ahead = reader;
            ahead.TakeSymbol(',');
            ahead.Take(ahead.Words.DurationAnd);
            if (!TryReadPart(ref ahead, out var part) || part.Smallest >= value.Smallest) return true;
            value += part;
            reader = ahead;
        }
    }

    private static bool TryReadPart(ref Reader reader, out Span value)
    {
        value = default;
        var words = reader.Words;
        var ahead = reader;
        if (words.WholeDurations.TryRead(ref ahead, out var seconds)
            || ahead.Take(words.One) && words.WholeDurations.TryRead(ref ahead, out seconds))
        {
            value = new Span(0, 0, seconds, seconds % 60 == 0 ? TimeUnit.Minute : TimeUnit.Second);
            reader = ahead;
            return true;
        }

        ahead = reader;
        if (!TryReadAmount(ref ahead, out var amount) || amount > MostAmount) return false;
        ahead.TakeHyphen();
        if (!words.TimeUnits.TryRead(ref ahead, out var unit)) return false;
        if (Span.SecondsOf(unit) * amount > 400L * 365 * 86400) return false;
        value = Span.Of(amount, unit);
        reader = ahead;
        return true;
    }

    /// <summary>"ten", "an", "half an", "a quarter of an", "three and a half".</summary>
    private static bool TryReadAmount(ref Reader reader, out decimal amount)
    {
        var words = reader.Words;
        var ahead = reader;
        if (words.Fractions.TryRead(ref ahead, out amount))
        {
            ahead.Take(words.Of);
            ahead.Take(words.One);
            if (Follows(ahead))
            {
                reader = ahead;
                return true;
            }
        }

        ahead = reader;
        if (NumberReader.TryReadPositive(ref ahead, out amount) && Follows(ahead))
        {
            reader = ahead;
            return true;
        }

        if (!reader.Take(words.One)) return false;
        amount = 1;
        return true;
    }

    private static bool Follows(Reader ahead)
    {
        ahead.TakeHyphen();
        return ahead.Words.TimeUnits.TryRead(ref ahead, out _);
    }

    /// <summary>"[an hour] and a half"</summary>
    private static bool ReadHalf(ref Reader reader, ref Span value)
    {
        if (value.Smallest is TimeUnit.Second || !reader.Words.AndFraction.TryRead(ref reader, out var fraction)) return false;
        if (reader.Words.TimeUnits.TryRead(ref reader, out _)) return false;
        value = value.Smallest switch
        {
            TimeUnit.Year => value with { Months = value.Months + (int)(12 * fraction) },
            var unit => value with { Seconds = value.Seconds + fraction * Span.SecondsOf(unit) },
        };
        value = value with { Smallest = TimeUnit.Second };
        return true;
    }

    /// <summary>"1h[30]", "2m[15]"</summary>
    private static bool TryReadGlued(ref Reader reader, TimeUnit before, out Span value)
    {
        value = default;
        if (before is not (TimeUnit.Hour or TimeUnit.Minute) || !reader.Peek().Glued) return false;
        if (!reader.TakeDigits(2, out var amount) || amount > 59) return false;
        if (reader.Peek() is { Glued: true, Kind: TokenKind.Word }) return false;
        value = Span.Of(amount, before - 1);
        return true;
    }

    /// <summary>"1 hour 20", at the end of all that was said: elsewhere the number belongs to what follows.</summary>
    private static bool TryReadLast(ref Reader reader, TimeUnit before, out Span value)
    {
        value = default;
        var ahead = reader;
        ahead.Take(ahead.Words.DurationAnd);
        if (before is not TimeUnit.Hour || ahead.Peek().Text.Length != 2 || !ahead.TakeDigits(2, out var minutes) || minutes > 59) return false;
        if (ahead.Position != ahead.Tokens.Count) return false;
        value = Span.Of(minutes, TimeUnit.Minute);
        reader = ahead;
        return true;
    }

    /// <summary>"2:30" is minutes and seconds, "1:30:00" hours, minutes and seconds; a unit after it names the first part.</summary>
    private static bool TryReadColon(ref Reader reader, out Span value)
    {
        value = default;
        var ahead = reader;
        if (!ahead.TakeDigits(3, out var first) || !TakeSixty(ref ahead, out var second)) return false;
        var hours = TakeSixty(ref ahead, out var third);
        var named = ahead;
        if (named.Words.TimeUnits.TryRead(ref named, out var unit) && unit is TimeUnit.Minute or TimeUnit.Hour)
        {
            ahead = named;
            hours |= unit == TimeUnit.Hour;
        }

        value = new Span(0, 0, hours ? first * 3600 + second * 60 + third : first * 60 + second, TimeUnit.Second);
        reader = ahead;
        return true;
    }

    private static bool TakeSixty(ref Reader reader, out int value)
    {
        value = 0;
        var ahead = reader;
        if (!ahead.Peek().Glued || !ahead.TakeSymbol(':') || ahead.Peek() is not { Glued: true, Text.Length: 2 }) return false;
        if (!ahead.TakeDigits(2, out value) || value > 59)
        {
            value = 0;
            return false;
        }

        reader = ahead;
        return true;
    }
}
