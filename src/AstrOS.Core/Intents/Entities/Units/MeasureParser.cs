using AstrOS.Intents.Entities.Numbers;
using AstrOS.Intents.Entities.Text;
using AstrOS.Intents.Entities.Words;

namespace AstrOS.Intents.Entities.Units;

/// <summary>
/// <c>measure</c>: a number with its unit, a JSON string such as <c>10 km</c>. For what is written in one word, as in "10km"; apart,
/// <c>{number} {unit}</c> gives both.
/// </summary>
internal sealed class MeasureParser : IEntityParser
{
    public string Type => "measure";

    public IReadOnlyList<EntityMatch> Match(string text, int start, string language, RecognitionContext context)
    {
        var tokens = TokenList.Of(text);
        var first = tokens.At(start);
        if (first < 0 || tokens[first].Kind == TokenKind.Word) return [];

        var reader = new Reader(tokens, first, tokens.Count, Vocabulary.For(language));
        if (!NumberReader.TryRead(ref reader, out var amount)) return [];
        for (var last = Math.Min(tokens.Count, reader.Position + 4) - 1; last >= reader.Position; last--)
        {
            var end = tokens[last].End;
            if (!tokens.EndsWord(last + 1) || !UnitNames.TryFind(text[tokens[reader.Position].Start..end], out var symbol)) continue;
            return [new EntityMatch(end - start, EntityJson.Of(FormattableString.Invariant($"{amount} {symbol}")))];
        }

        return [];
    }
}
