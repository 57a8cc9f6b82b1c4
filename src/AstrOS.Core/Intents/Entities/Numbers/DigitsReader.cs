using System.Globalization;
using System.Text;
using AstrOS.Intents.Entities.Text;

namespace AstrOS.Intents.Entities.Numbers;

/// <summary>
/// Numbers in digits. The language says which mark is the decimal one; where only one reading makes sense ("1,5" in English,
/// "4.5" in German) that one is taken.
/// </summary>
internal static class DigitsReader
{
    private const int MostDigits = 18;

    public static bool TryRead(ref Reader reader, out decimal value)
    {
        value = 0;
        var (decimalMark, thousandsMark) = reader.Words.DecimalComma ? (',', '.') : ('.', ',');
        if (reader.Peek().IsSymbol('.') && reader.Peek(1) is { Kind: TokenKind.Digits, Glued: true } bare)
            return Parse("0." + bare.Text, out value) && Advance(ref reader, 2);
        if (reader.Peek().Kind != TokenKind.Digits) return false;

        var groups = 1;
        while (groups < 8
               && reader.Peek(groups * 2 - 1) is { Kind: TokenKind.Symbol, Glued: true } mark && mark.Text[0] is '.' or ','
               && reader.Peek(groups * 2) is { Kind: TokenKind.Digits, Glued: true }) groups++;

        return TryJoin(reader, groups, decimalMark, thousandsMark, out value) && Advance(ref reader, groups * 2 - 1);
    }

    private static bool TryJoin(Reader reader, int groups, char decimalMark, char thousandsMark, out decimal value)
    {
        value = 0;
        if (groups == 1) return Parse(reader.Peek().Text, out value);

        var last = reader.Peek(groups * 2 - 3).Text[0];
        var decimals = (groups, last) switch
        {
            (2, var mark) => mark == decimalMark || !IsThousands(reader, 1),
            (_, var mark) => mark != reader.Peek(1).Text[0],
        };
        var whole = decimals ? groups - 1 : groups;
        for (var i = 1; i < whole; i++)
            if (!IsThousands(reader, i) || reader.Peek(i * 2 - 1).Text[0] != reader.Peek(1).Text[0]) return false;
        if (groups > 2 && !decimals && last != thousandsMark && last != decimalMark) return false;

        var text = new StringBuilder();
        for (var i = 0; i < groups; i++)
        {
            if (decimals && i == groups - 1) text.Append('.');
            text.Append(reader.Peek(i * 2).Text);
        }

        return Parse(text.ToString(), out value);
    }

    private static bool IsThousands(Reader reader, int group) =>
        reader.Peek(group * 2).Text.Length == 3 && reader.Peek() is { Text: { Length: <= 3 } first } && first[0] != '0';

    private static bool Parse(string text, out decimal value)
    {
        value = 0;
        return text.Length <= MostDigits
            && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    private static bool Advance(ref Reader reader, int tokens)
    {
        reader.Position += tokens;
        return true;
    }
}
