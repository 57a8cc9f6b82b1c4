using System.Collections.Frozen;
using AstrOS.Intents.Entities.Places;

namespace AstrOS.Builtins.Clock;

/// <summary>What people call what they set: "the pizza", "pizza" and "Pizzas" are the same.</summary>
internal static class ItemNames
{
    private const int MostCharacters = 200;

    /// <summary>Shorter words are too alike to be the same but for an ending.</summary>
    private const int ShortestStem = 3;

    private const int LongestEnding = 2;

    private static readonly FrozenSet<string> Prepositions = new[]
    {
        "in", "at", "on", "by", "to", "of", "for", "about", "um", "am", "an", "auf", "zu", "vor", "nach", "en", "a", "de", "del", "al", "a las", "a la", "para", "que",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A name without the article that it was said with; null when there is none.</summary>
    public static string? Clean(string? name, string language)
    {
        if (name?.Trim() is not { Length: > 0 } text) return null;
        foreach (var article in ArticlesOf(language))
            if (text.Length > article.Length + 1 && text[article.Length] == ' ' && text.StartsWith(article, StringComparison.OrdinalIgnoreCase))
                return Clip(text[(article.Length + 1)..].TrimStart());
        return Clip(text);
    }

    /// <summary>The text of a reminder as it was said, as far as there is room. It is not cut within a character.</summary>
    public static string? Clip(string? text)
    {
        if (text?.Trim() is not { Length: > 0 } said) return null;
        if (said.Length <= MostCharacters) return said;
        return said[..(char.IsHighSurrogate(said[MostCharacters - 1]) ? MostCharacters - 1 : MostCharacters)];
    }

    /// <summary>A lone preposition is what is left of a time that was not understood: "remind me in 5".</summary>
    public static bool IsLeftOver(string text) => Prepositions.Contains(text.ToLowerInvariant());

    /// <summary>Whether all the words asked for are words of the name, but for their endings.</summary>
    public static bool Resemble(string name, string asked)
    {
        var words = PlaceZones.Key(name).Split(' ');
        return PlaceZones.Key(asked).Split(' ').All(word => words.Any(other => AreAlike(word, other)));
    }

    private static bool AreAlike(string a, string b)
    {
        if (a == b) return true;
        var (shorter, longer) = a.Length < b.Length ? (a, b) : (b, a);
        return shorter.Length >= ShortestStem && longer.Length - shorter.Length <= LongestEnding && longer.StartsWith(shorter, StringComparison.Ordinal);
    }

    private static string[] ArticlesOf(string language) => language switch
    {
        "de" => ["der", "die", "das", "den", "dem", "ein", "eine", "einen", "einem", "einer", "mein", "meine", "meinen", "unser", "unsere"],
        "es" => ["el", "la", "los", "las", "un", "una", "unos", "unas", "mi", "mis", "nuestra", "nuestro"],
        _ => ["the", "a", "an", "my", "our", "some"],
    };
}
