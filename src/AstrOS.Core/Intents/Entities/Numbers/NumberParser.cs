using System.Text.Json;
using AstrOS.Intents.Entities.Text;

namespace AstrOS.Intents.Entities.Numbers;

/// <summary><c>number</c>: a JSON number.</summary>
internal sealed class NumberParser : IEntityParser
{
    public string Type => "number";

    public IReadOnlyList<EntityMatch> Match(string text, int start, string language, RecognitionContext context) =>
        Readings.Of<decimal>(text, start, language, NumberReader.TryRead, EntityJson.Of);
}

/// <summary><c>ordinal</c>: a JSON number, the place in a row; the last one is -1.</summary>
internal sealed class OrdinalParser : IEntityParser
{
    public string Type => "ordinal";

    public IReadOnlyList<EntityMatch> Match(string text, int start, string language, RecognitionContext context) =>
        Readings.Of<int>(text, start, language, OrdinalReader.TryRead, static value => EntityJson.Of(value));
}

/// <summary><c>percentage</c>: a JSON number, 15 for "15%", 50 for "half". A bare number is no percentage.</summary>
internal sealed class PercentageParser : IEntityParser
{
    public string Type => "percentage";

    public IReadOnlyList<EntityMatch> Match(string text, int start, string language, RecognitionContext context) =>
        Readings.Of<decimal>(text, start, language, TryRead, EntityJson.Of);

    private static bool TryRead(ref Reader reader, out decimal value)
    {
        var ahead = reader;
        if (NumberReader.TryRead(ref ahead, out value) && (ahead.TakeSymbol('%') || ahead.Take(ahead.Words.Percent)))
        {
            reader = ahead;
            return true;
        }

        if (!reader.Words.Fractions.TryRead(ref reader, out value)) return false;
        value = Math.Round(value * 100, 2);
        return true;
    }
}
