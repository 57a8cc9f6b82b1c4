namespace AstrOS.Intents.Normalization;

/// <summary>Texts that a text with one or two mistyped words may have been meant to be, those with fewer changes first.</summary>
internal static class TypoCorrector
{
    /// <summary>The most texts tried.</summary>
    public const int MaxVariants = 10;

    private const int SuggestionsPerWord = 3;

    /// <summary>A longer text is dictation rather than a command, and mending it would be guessing.</summary>
    private const int MaxWords = 24;

    public static IEnumerable<string> Variants(string text, Vocabulary vocabulary)
    {
        var words = text.Split(' ');
        if (words.Length > MaxWords)
            return [];
        var mistyped = new List<(int Index, IReadOnlyList<string> Suggestions)>();
        for (var i = 0; i < words.Length; i++)
        {
            if (vocabulary.Suggest(words[i], SuggestionsPerWord) is { Count: > 0 } suggestions)
                mistyped.Add((i, suggestions));
        }

        return One(words, mistyped).Concat(Two(words, mistyped)).Take(MaxVariants);
    }

    private static IEnumerable<string> One(string[] words, List<(int Index, IReadOnlyList<string> Suggestions)> mistyped)
    {
        foreach (var (index, suggestions) in mistyped)
        {
            foreach (var suggestion in suggestions)
                yield return With(words, (index, suggestion));
        }
    }

    private static IEnumerable<string> Two(string[] words, List<(int Index, IReadOnlyList<string> Suggestions)> mistyped)
    {
        for (var first = 0; first < mistyped.Count; first++)
        {
            for (var second = first + 1; second < mistyped.Count; second++)
            {
                // The likeliest of both, then the next of either.
                foreach (var (one, other) in ((int, int)[])[(0, 0), (1, 0), (0, 1)])
                {
                    if (one < mistyped[first].Suggestions.Count && other < mistyped[second].Suggestions.Count)
                        yield return With(words, (mistyped[first].Index, mistyped[first].Suggestions[one]), (mistyped[second].Index, mistyped[second].Suggestions[other]));
                }
            }
        }
    }

    private static string With(string[] words, params ReadOnlySpan<(int Index, string Word)> changes)
    {
        var changed = (string[])words.Clone();
        foreach (var (index, word) in changes)
            changed[index] = word;
        return string.Join(' ', changed);
    }
}
