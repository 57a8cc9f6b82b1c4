using System.Collections.Concurrent;

namespace AstrOS.Intents.Numbers;

/// <summary>A number written in words.</summary>
/// <param name="Length">How many characters it takes.</param>
/// <param name="Value">The number.</param>
public readonly record struct NumberMatch(int Length, double Value);

/// <summary>
/// Reads cardinal numbers written as words, as the spell-out rules of the CLDR write them, in every gender and case, with
/// hyphens or spaces between their parts: <c>fifty-five</c>, <c>fünfundfünfzig</c>, <c>quatre-vingt-dix</c>. Below a thousand
/// million, with a minus and with decimals read digit by digit ("two point five"). English, German, Spanish, French, Italian
/// and Dutch; other languages have no readings.
/// </summary>
public static class NumberWords
{
    private static readonly ConcurrentDictionary<string, NumberGrammar?> Grammars = new(StringComparer.Ordinal);

    /// <summary>
    /// Every reading that begins exactly at <paramref name="start"/> and ends at the end of a word, the longest first:
    /// "twenty five" is 25 and also 20. Case does not matter.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the number must begin.</param>
    /// <param name="language">The language, BCP 47; a region is ignored.</param>
    public static IReadOnlyList<NumberMatch> Match(ReadOnlySpan<char> text, int start, string language) =>
        Match(text, start, language, wholeWords: true);

    /// <summary>As above; on request also readings that end inside a word, as the templates of a language may go on there.</summary>
    internal static IReadOnlyList<NumberMatch> Match(ReadOnlySpan<char> text, int start, string language, bool wholeWords)
    {
        ArgumentNullException.ThrowIfNull(language);
        if ((uint)start >= (uint)text.Length || !char.IsLetter(text[start]))
            return [];
        return For(language)?.Match(text, start, wholeWords) ?? [];
    }

    private static NumberGrammar? For(string language)
    {
        if (Grammars.TryGetValue(language, out var known))
            return known;
        var dash = language.IndexOf('-', StringComparison.Ordinal);
        var made = NumberGrammars.Create(dash < 0 ? language : language[..dash]);
        // What is not a language is not remembered: the name may come from outside.
        return made is null ? null : Grammars.GetOrAdd(language, made);
    }
}
