using AstrOS.Intents.Entities.Text;

namespace AstrOS.Intents.Entities.Units;

/// <summary><c>unit</c>: a unit of measure, its symbol as a JSON string: <c>km</c>, <c>°F</c>, <c>m²</c>, <c>GiB</c>.</summary>
internal sealed class UnitParser : IEntityParser
{
    private const int MostTokens = 5;

    public string Type => "unit";

    public IReadOnlyList<EntityMatch> Match(string text, int start, string language, RecognitionContext context)
    {
        var tokens = TokenList.Of(text);
        var first = tokens.At(start);
        if (first < 0) return [];

        List<EntityMatch>? found = null;
        for (var last = Math.Min(tokens.Count, first + MostTokens) - 1; last >= first; last--)
        {
            var end = tokens[last].End;
            if (end - start > 40 || !tokens.EndsWord(last + 1)) continue;
            if (UnitNames.TryFind(text[start..end], out var symbol)) (found ??= []).Add(new EntityMatch(end - start, EntityJson.Of(symbol)));
        }

        return found ?? (IReadOnlyList<EntityMatch>)[];
    }
}
