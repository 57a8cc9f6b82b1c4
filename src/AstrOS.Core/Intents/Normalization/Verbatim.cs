namespace AstrOS.Intents.Normalization;

/// <summary>Gives a text its punctuation back: it is matched without, but "milk, eggs" is not "milk eggs".</summary>
internal static class Verbatim
{
    /// <summary>The words as they were typed; unchanged when they were not typed in a row.</summary>
    /// <param name="said">What a sentence found in the normal text.</param>
    /// <param name="text">The text as it was typed.</param>
    public static string Of(string said, string text)
    {
        var words = said.Split(' ');
        if (words.Length < 2) return said;
        for (var start = text.IndexOf(words[0], StringComparison.Ordinal); start >= 0; start = text.IndexOf(words[0], start + 1, StringComparison.Ordinal))
            if ((start == 0 || IsBetween(text[start - 1])) && EndOf(words, text, start) is { } end)
                return TextNormalizer.CollapseBlanks(text[start..end]);
        return said;
    }

    private static int? EndOf(string[] words, string text, int at)
    {
        foreach (var (i, word) in words.Index())
        {
            if (i > 0)
            {
                if (at == text.Length || !IsBetween(text[at])) return null;
                while (at < text.Length && IsBetween(text[at])) at++;
            }

            if (string.CompareOrdinal(text, at, word, 0, word.Length) != 0) return null;
            at += word.Length;
        }

        return at == text.Length || IsBetween(text[at]) ? at : null;
    }

    private static bool IsBetween(char c) => char.IsWhiteSpace(c) || TextNormalizer.IsPunctuation(c);
}
