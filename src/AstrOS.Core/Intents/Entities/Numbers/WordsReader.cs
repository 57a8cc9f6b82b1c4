using AstrOS.Intents.Entities.Text;

namespace AstrOS.Intents.Entities.Numbers;

/// <summary>Whole numbers in words: "two hundred and five", "zweitausendfünf", "treinta y dos".</summary>
internal static class WordsReader
{
    public static bool TryRead(ref Reader reader, out decimal value)
    {
        decimal total = 0, current = 0, lastMultiplier = 1_000_000_000_000_000;
        var seen = false;
        var end = reader.Position;
        var ahead = reader;
        while (!ahead.AtEnd)
        {
            if (seen) Join(ref ahead, total, current);
            if (TryReadSmall(ref ahead, out var small))
            {
                if (!Fits(small, current, seen)) break;
                current += small;
                seen = true;
                end = ahead.Position;
                if (small == 0) break;
                if (small >= 1000)
                {
                    // A compound such as "zweitausendfünf" is complete.
                    if (total != 0) return Nothing(out value);
                    break;
                }
            }
            else if (ahead.Words.Multipliers.TryRead(ref ahead, out var multiplier))
            {
                if (multiplier == 100)
                {
                    if (current is >= 100) break;
                    current = Math.Max(current, 1) * 100;
                }
                else
                {
                    if (multiplier >= lastMultiplier) break;
                    total += Math.Max(current, 1) * multiplier;
                    (current, lastMultiplier) = (0, multiplier);
                }

                seen = true;
                end = ahead.Position;
            }
            else
            {
                break;
            }
        }

        value = total + current;
        if (!seen) return false;
        reader.Position = end;
        return true;
    }

    private static bool Nothing(out decimal value)
    {
        value = 0;
        return false;
    }

    private static void Join(ref Reader ahead, decimal total, decimal current)
    {
        if (ahead.TakeHyphen()) return;
        var isTens = current % 100 >= 20 && current % 10 == 0;
        if (ahead.Words.AndJoinsTens ? isTens : current % 100 == 0 && total + current > 0) ahead.Take(ahead.Words.NumberAnd);
    }

    /// <summary>"five" fits after "twenty" but not after "ten"; "fifteen" only after hundreds.</summary>
    private static bool Fits(int small, decimal current, bool seen) => small switch
    {
        0 => !seen,
        < 10 => current % 10 == 0 && current % 100 != 10,
        < 100 => current % 100 == 0,
        _ => current == 0,
    };

    private static bool TryReadSmall(ref Reader reader, out int value)
    {
        if (reader.Words.Small.TryRead(ref reader, out value)) return true;
        return reader.Words.CompoundThousand is { } thousand
            && reader.Peek() is { Kind: TokenKind.Word } word
            && TryReadCompound(ref reader, word.Text, thousand, out value);
    }

    private static bool TryReadCompound(ref Reader reader, string word, string thousand, out int value)
    {
        value = 0;
        var at = word.IndexOf(thousand, StringComparison.Ordinal);
        if (at < 0 || word.Length > 60) return false;
        int before = 1, after = 0;
        if (at > 0 && !NumberCompounds.TryGet(reader.Words, word[..at], out before)) return false;
        var rest = word[(at + thousand.Length)..];
        if (rest.StartsWith("und", StringComparison.Ordinal)) rest = rest[3..];
        if (rest.Length > 0 && !NumberCompounds.TryGet(reader.Words, rest, out after)) return false;
        if (before == 0 || rest.Length == 0 && at == 0) return false;
        value = before * 1000 + after;
        reader.Position++;
        return true;
    }
}
