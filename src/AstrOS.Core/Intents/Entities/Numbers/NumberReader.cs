using AstrOS.Intents.Entities.Text;

namespace AstrOS.Intents.Entities.Numbers;

/// <summary>Numbers of every kind: "-4.5", "two hundred", "one and a half", "half a dozen", "1/2", "3 million".</summary>
internal static class NumberReader
{
    public static bool TryRead(ref Reader reader, out decimal value)
    {
        var ahead = reader;
        var negative = TakeSign(ref ahead);
        if (!TryReadPositive(ref ahead, out value)) return false;
        if (negative) value = -value;
        reader = ahead;
        return true;
    }

    public static bool TryReadPositive(ref Reader reader, out decimal value)
    {
        var words = reader.Words;
        if (words.Quantities.TryRead(ref reader, out value))
        {
            reader.Take(words.Of);
            return true;
        }

        if (TryReadFraction(ref reader, out value)) return true;
        var inDigits = reader.Peek().Kind != TokenKind.Word;
        if (inDigits ? !DigitsReader.TryRead(ref reader, out value) : !WordsReader.TryRead(ref reader, out value)) return false;

        if (inDigits) ReadAfterDigits(ref reader, ref value);
        else ReadDecimals(ref reader, ref value);
        ReadDozen(ref reader, ref value);
        if (words.AndFraction.TryRead(ref reader, out var fraction)) value += fraction;
        return true;
    }

    private static bool TakeSign(ref Reader reader)
    {
        if (reader.Peek().IsSymbol('+') && reader.Peek(1) is { Glued: true })
        {
            reader.Position++;
            return false;
        }

        if ((reader.Peek().IsSymbol('-') || reader.Peek().IsSymbol('−')) && reader.Peek(1) is { Glued: true, Kind: TokenKind.Digits })
        {
            reader.Position++;
            return true;
        }

        return reader.Take(reader.Words.Minus);
    }

    private static bool TryReadFraction(ref Reader reader, out decimal value)
    {
        if (FractionSigns(reader.Peek()) is { } sign)
        {
            reader.Position++;
            value = sign;
            return true;
        }

        // "half a million"
        var words = reader.Words;
        if (!words.Fractions.TryRead(ref reader, out value)) return false;
        var ahead = reader;
        ahead.Take(words.Of);
        ahead.Take(words.One);
        if (!words.Multipliers.TryRead(ref ahead, out var multiplier) && !words.Dozen.TryRead(ref ahead, out multiplier)) return true;
        value *= multiplier;
        reader = ahead;
        return true;
    }

    /// <summary>"1/2", "2 1/2", "3 million", "5k".</summary>
    private static void ReadAfterDigits(ref Reader reader, ref decimal value)
    {
        if (FractionSigns(reader.Peek()) is { } sign)
        {
            value += sign;
            reader.Position++;
            return;
        }

        if (TryReadDenominator(ref reader, out var denominator))
        {
            value /= denominator;
            return;
        }

        var mixed = reader;
        if (value == decimal.Truncate(value) && mixed.TakeDigits(2, out var numerator)
            && TryReadDenominator(ref mixed, out denominator) && numerator < denominator)
        {
            value += (decimal)numerator / denominator;
            reader = mixed;
            return;
        }

        if (reader.Peek() is { Glued: true, Kind: TokenKind.Word, Text: "k" } && value < 1_000_000_000)
        {
            value *= 1000;
            reader.Position++;
        }
        else if (value < 1_000_000 && reader.Words.Multipliers.TryRead(ref reader, out var multiplier))
        {
            value *= multiplier;
        }
    }

    private static bool TryReadDenominator(ref Reader reader, out int denominator)
    {
        denominator = 0;
        var ahead = reader;
        if (!ahead.Peek().Glued || !(ahead.TakeSymbol('/') || ahead.TakeSymbol('⁄'))) return false;
        if (!ahead.Peek().Glued || !ahead.TakeDigits(3, out denominator) || denominator is 0 or 1) return false;
        if (ahead.Peek() is { Glued: true } next && next.IsSymbol('/')) return false;
        reader = ahead;
        return true;
    }

    private static void ReadDecimals(ref Reader reader, ref decimal value)
    {
        var ahead = reader;
        if (!ahead.Take(ahead.Words.Point)) return;
        var scale = 0.1m;
        var sum = value;
        for (var digits = 0; digits < 9 && ahead.Words.Small.TryRead(ref ahead, out var digit); digits++)
        {
            if (digit >= 10)
            {
                // "three point twenty five"
                if (digits != 0 || digit >= 100) return;
                var unit = 0;
                if (digit >= 20 && digit % 10 == 0)
                {
                    var tail = ahead;
                    tail.TakeHyphen();
                    if (tail.Words.Small.TryRead(ref tail, out unit) && unit is > 0 and < 10) ahead = tail;
                    else unit = 0;
                }

                sum += (digit + unit) * 0.01m;
                scale = 0;
                break;
            }

            sum += digit * scale;
            scale /= 10;
        }

        if (scale == 0.1m) return;
        value = sum;
        reader = ahead;
    }

    private static void ReadDozen(ref Reader reader, ref decimal value)
    {
        if (value is > 0 and < 1_000_000 && reader.Words.Dozen.TryRead(ref reader, out var dozen)) value *= dozen;
    }

    private static decimal? FractionSigns(Token token) => token.Kind != TokenKind.Symbol ? null : token.Text[0] switch
    {
        '½' => 0.5m,
        '¼' => 0.25m,
        '¾' => 0.75m,
        '⅓' => 1 / 3m,
        '⅔' => 2 / 3m,
        _ => null,
    };
}
