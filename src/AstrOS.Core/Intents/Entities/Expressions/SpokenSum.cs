using System.Globalization;
using AstrOS.Intents.Entities.Numbers;
using AstrOS.Intents.Entities.Text;
using AstrOS.Intents.Entities.Words;

namespace AstrOS.Intents.Entities.Expressions;

/// <summary>
/// Sums whose operator does not stand between the numbers: "add 5 and 7", "subtract 5 from 20", "the sum of 3, 4 and 5",
/// "20% off 59.99", "15% tip on 64", "20 is what percent of 80".
/// </summary>
internal static class SpokenSum
{
    private const int MostNumbers = 20;

    public static bool TryRead(ref Reader reader, out string sum) => TryReadVerb(ref reader, out sum) || TryReadDiscount(ref reader, out sum) || TryReadRatio(ref reader, out sum);

    private static bool TryReadVerb(ref Reader reader, out string sum)
    {
        sum = "";
        var ahead = reader;
        if (!ArithmeticWords.Verbs.TryRead(ref ahead, out var sign) || !TryReadNumber(ref ahead, out var first)) return false;
        var numbers = new List<string> { first };
        var from = false;
        while (numbers.Count < MostNumbers)
        {
            var next = ahead;
            var comma = next.TakeSymbol(',');
            if (!ArithmeticWords.Links.TryRead(ref next, out var link) && !comma) break;
            if (!TryReadNumber(ref next, out var number)) break;
            from |= link;
            numbers.Add(number);
            ahead = next;
        }

        if (numbers.Count == 1 || numbers.Count > 2 && sign is '-' or '/') return false;
        if (from && sign == '-') numbers.Reverse();
        sum = string.Join(sign, numbers);
        reader = ahead;
        return true;
    }

    private static bool TryReadDiscount(ref Reader reader, out string sum)
    {
        sum = "";
        var ahead = reader;
        if (!TryReadNumber(ref ahead, out var share) || !ahead.TakeSymbol('%') && !ahead.Take(ahead.Words.Percent)) return false;
        if (!ArithmeticWords.Shares.TryRead(ref ahead, out var takesAway) || !TryReadNumber(ref ahead, out var whole)) return false;
        sum = takesAway ? $"{whole}-{share}%" : $"{share}% of {whole}";
        reader = ahead;
        return true;
    }

    /// <summary>"what percent is 20 of 80", "what percent of 80 is 20", "20 is what percent of 80"</summary>
    private static bool TryReadRatio(ref Reader reader, out string sum)
    {
        sum = "";
        var ahead = reader;
        string part, whole;
        if (ArithmeticWords.RatioPart.TryRead(ref ahead, out _))
        {
            if (!TryReadNumber(ref ahead, out part) || !ahead.Take(ahead.Words.Of) || !TryReadNumber(ref ahead, out whole)) return false;
        }
        else if (ArithmeticWords.RatioWhole.TryRead(ref ahead, out _))
        {
            if (!TryReadNumber(ref ahead, out whole) || !ArithmeticWords.Is.TryRead(ref ahead, out _) || !TryReadNumber(ref ahead, out part)) return false;
        }
        else if (!TryReadNumber(ref ahead, out part) || !ArithmeticWords.RatioBetween.TryRead(ref ahead, out _) || !TryReadNumber(ref ahead, out whole))
        {
            return false;
        }

        sum = $"{part}/{whole}*100";
        reader = ahead;
        return true;
    }

    private static bool TryReadNumber(ref Reader reader, out string number)
    {
        var ahead = reader;
        if (ahead.Peek() is { Kind: TokenKind.Symbol, Text: "$" or "€" or "£" }) ahead.Position++;
        var read = ahead.Peek().Kind == TokenKind.Word ? NumberReader.TryReadPositive(ref ahead, out var value) : DigitsReader.TryRead(ref ahead, out value);
        number = value.ToString(CultureInfo.InvariantCulture);
        if (read) reader = ahead;
        return read;
    }
}
