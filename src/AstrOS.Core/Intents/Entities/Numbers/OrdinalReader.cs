using AstrOS.Intents.Entities.Text;

namespace AstrOS.Intents.Entities.Numbers;

/// <summary>"third", "21st", "zwanzigster", "3.", "3º". The last one is -1.</summary>
internal static class OrdinalReader
{
    public static bool TryRead(ref Reader reader, out int value)
    {
        var words = reader.Words;
        var ahead = reader;
        if (ahead.TakeDigits(5, out value))
        {
            var marked = ahead.Peek() is { Glued: true }
                && (words.OrdinalSuffix.TryRead(ref ahead, out _) || ahead.TakeSymbol('º') || ahead.TakeSymbol('ª')
                    || words.DecimalComma && ahead.Peek(1) is not { Glued: true, Kind: TokenKind.Digits } && ahead.TakeSymbol('.'));
            if (!marked) return false;
            if (ahead.Peek() is { Glued: true } mark && (mark.IsSymbol('º') || mark.IsSymbol('ª'))) ahead.Position++;
            reader = ahead;
            return true;
        }

        if (words.Ordinals.TryRead(ref reader, out value)) return true;

        // "twenty first"
        if (!words.Small.TryRead(ref ahead, out var tens) || tens < 20 || tens >= 100 || tens % 10 != 0) return false;
        ahead.TakeHyphen();
        if (!words.Ordinals.TryRead(ref ahead, out var ones) || ones is < 1 or > 9) return false;
        value = tens + ones;
        reader = ahead;
        return true;
    }
}
