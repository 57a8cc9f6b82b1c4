using AstrOS.Intents.Entities.Numbers;
using AstrOS.Intents.Entities.Text;
using AstrOS.Intents.Entities.Words;

namespace AstrOS.Intents.Entities.Units;

/// <summary>
/// <c>measure</c>: a number with its unit, a JSON string such as <c>10 km</c>. For what is written in one word, as in "10km"; apart,
/// <c>{number} {unit}</c> gives both. "3 feet 5", "5'11"" and "1 m 80" are told in the smaller unit: <c>41 in</c>.
/// </summary>
internal sealed class MeasureParser : IEntityParser
{
    /// <summary>Units that people put together, how many of the smaller make the larger, and whether its name may be left out.</summary>
    private static readonly (string Large, string Small, int Count, bool Implied)[] Pairs =
    [
        ("ft", "in", 12, true), ("m", "cm", 100, true), ("lb", "oz", 16, false), ("st", "lb", 14, false), ("kg", "g", 1000, false), ("h", "min", 60, false),
        ("min", "s", 60, false),
    ];

    public string Type => "measure";

    public IReadOnlyList<EntityMatch> Match(string text, int start, string language, RecognitionContext context)
    {
        var tokens = TokenList.Of(text);
        var first = tokens.At(start);
        if (first < 0) return [];
        var words = Vocabulary.For(language);
        var pairs = ReadPair(new Reader(tokens, first, tokens.Count, words))
            .Where(pair => tokens.EndsWord(pair.Position))
            .Select(pair => new EntityMatch(tokens[pair.Position - 1].End - start, EntityJson.Of(pair.Value)))
            .ToList();
        if (pairs.Count > 0) return pairs;
        if (tokens[first].Kind == TokenKind.Word) return [];

        var reader = new Reader(tokens, first, tokens.Count, words);
        if (!NumberReader.TryRead(ref reader, out var amount)) return [];
        for (var last = Math.Min(tokens.Count, reader.Position + 4) - 1; last >= reader.Position; last--)
        {
            var end = tokens[last].End;
            if (!tokens.EndsWord(last + 1) || !UnitNames.TryFind(text[tokens[reader.Position].Start..end], out var symbol)) continue;
            return [new EntityMatch(end - start, EntityJson.Of(FormattableString.Invariant($"{amount} {symbol}")))];
        }

        return [];
    }

    /// <summary>With the smaller unit named, and without: in "3 feet 5 in cm" the word is none.</summary>
    private static List<(int Position, string Value)> ReadPair(Reader reader)
    {
        List<(int, string)> found = [];
        if (!NumberReader.TryReadPositive(ref reader, out var large) || !TryReadUnit(ref reader, out var unit)) return found;
        reader.Take(reader.Words.And);
        if (!NumberReader.TryReadPositive(ref reader, out var small)) return found;
        foreach (var pair in Pairs.Where(pair => pair.Large == unit && small < pair.Count))
        {
            var value = FormattableString.Invariant($"{large * pair.Count + small} {pair.Small}");
            var named = reader;
            if (TryReadUnit(ref named, out var second) && second == pair.Small) found.Add((named.Position, value));
            if (pair.Implied) found.Add((reader.Position, value));
        }

        return found;
    }

    /// <summary>A unit in one word or sign.</summary>
    private static bool TryReadUnit(ref Reader reader, out string symbol)
    {
        symbol = "";
        if (reader.AtEnd) return false;
        var token = reader.Peek();
        if (token.IsSymbol('\'') || token.IsSymbol('′')) symbol = "ft";
        else if (token.IsSymbol('″')) symbol = "in";
        else if (!UnitNames.TryFind(token.Text, out symbol)) return false;
        reader.Position++;
        return true;
    }
}
