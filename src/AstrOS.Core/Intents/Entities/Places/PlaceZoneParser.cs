using AstrOS.Intents.Entities.Text;

namespace AstrOS.Intents.Entities.Places;

/// <summary>
/// <c>place_zone</c>: a city, country or zone whose clock is known, a JSON string with its name in proper spelling. The name rather than
/// the zone's id, because an answer about Munich should not speak of Berlin; <see cref="PlaceZones.TryFind"/> gives the zone.
/// </summary>
internal sealed class PlaceZoneParser : IEntityParser
{
    private const int MostTokens = 8;

    public string Type => "place_zone";

    public IReadOnlyList<EntityMatch> Match(string text, int start, string language, RecognitionContext context)
    {
        var tokens = TokenList.Of(text);
        var first = tokens.At(start);
        if (first < 0 || tokens[first].Kind != TokenKind.Word) return [];

        List<EntityMatch>? found = null;
        for (var last = Math.Min(tokens.Count, first + MostTokens) - 1; last >= first; last--)
        {
            var end = tokens[last].End;
            if (end - start > 50 || !tokens.EndsWord(last + 1)) continue;
            if (PlaceZones.TryFind(text[start..end], out var place)) (found ??= []).Add(new EntityMatch(end - start, EntityJson.Of(place.Name)));
        }

        return found ?? (IReadOnlyList<EntityMatch>)[];
    }
}
