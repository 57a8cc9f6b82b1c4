using System.Text.Json;
using AstrOS.Intents.Entities.Words;
using NodaTime;

namespace AstrOS.Intents.Entities.Text;

/// <summary>Reads the longest value at the reader's place and moves past it.</summary>
internal delegate bool Read<T>(ref Reader reader, out T value);

/// <summary>Turns a parser that reads the longest value into all its readings, by giving it less and less text.</summary>
internal static class Readings
{
    /// <summary>No value is longer; bounds the work for one word of the request.</summary>
    private const int MostTokens = 28;

    public static IReadOnlyList<EntityMatch> Of<T>(
        string text, int start, string language, Read<T> read, Func<T, JsonElement> json, ZonedDateTime now = default)
    {
        var tokens = TokenList.Of(text);
        var first = tokens.At(start);
        if (first < 0) return [];

        List<EntityMatch>? found = null;
        var words = Vocabulary.For(language);
        for (var limit = Math.Min(tokens.Count, first + MostTokens); limit > first;)
        {
            var reader = new Reader(tokens, first, limit, words, now);
            var fits = read(ref reader, out var value);
            if (reader.Position <= first) break;
            if (fits && tokens.EndsWord(reader.Position))
                (found ??= []).Add(new EntityMatch(tokens[reader.Position - 1].End - start, json(value)));
            limit = reader.Position - 1;
        }

        return found ?? (IReadOnlyList<EntityMatch>)[];
    }
}
