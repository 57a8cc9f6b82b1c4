using System.Buffers;
using System.Text;
using AstrOS.Intents.Compilation;

namespace AstrOS.Intents.Normalization;

/// <summary>What is done to every text before it is matched. Each step stands by itself; none of them loses a word.</summary>
internal static class TextNormalizer
{
    private static readonly SearchValues<char> Punctuation = SearchValues.Create(".。,，?¿？؟!¡！;；:：’");

    public static bool IsPunctuation(char c) => Punctuation.Contains(c);

    /// <summary>Punctuation, then white space, then Unicode's composed form.</summary>
    public static string Normalize(string text) => Compose(CollapseBlanks(RemovePunctuation(text)));

    /// <summary>Composed Unicode; text that is not valid Unicode keeps its other characters.</summary>
    public static string Compose(string text, NormalizationForm form = NormalizationForm.FormC)
    {
        if (System.Text.Ascii.IsValid(text))
            return text;
        if (!IsWellFormed(text))
            text = ReplaceLoneSurrogates(text);
        return text.IsNormalized(form) ? text : CollapseBlanks(text.Normalize(form));
    }

    /// <summary>Drops punctuation at the beginning, at the end, and beside what is not a word; <c>4.5</c>, <c>10:30</c> addresses and the names of hidden files stay.</summary>
    public static string RemovePunctuation(string text)
    {
        if (text.AsSpan().IndexOfAny(Punctuation) < 0)
            return text;
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            if (!IsPunctuation(text[i]))
            {
                kept.Append(text[i++]);
                continue;
            }

            var end = i;
            while (end < text.Length && IsPunctuation(text[end]))
                end++;
            if (i > 0 && end < text.Length && (Folding.IsWord(text[i - 1]) && Folding.IsWord(text[end]) || IsInUrl(text, i, end)) || BeginsPath(text, i, end))
                kept.Append(text, i, end - i);
            i = end;
        }

        return kept.ToString();
    }

    // Of https://example.org/?q=1 every mark counts; one at its end belongs to the sentence.
    private static bool IsInUrl(string text, int begin, int end)
    {
        if (char.IsWhiteSpace(text[end]))
            return false;
        var first = begin;
        while (first > 0 && !char.IsWhiteSpace(text[first - 1]))
            first--;
        var last = end;
        while (last < text.Length && !char.IsWhiteSpace(text[last]))
            last++;
        return text.AsSpan(first, last - first).IndexOf("://") > 0;
    }

    // "~/.cache" is not "~/cache", nor ".bashrc" "bashrc", "*.log" "*log" or "../notes" "notes".
    private static bool BeginsPath(string text, int begin, int end) =>
        end < text.Length && (begin == 0 || char.IsWhiteSpace(text[begin - 1]) || text[begin - 1] is '/' or '*' or '"')
        && text.AsSpan(begin, end - begin) switch
        {
            "." => text[end] == '/' || char.IsLetter(text[end]),
            ".." => text[end] == '/',
            _ => false,
        };

    /// <summary>Makes every run of white space one blank and trims.</summary>
    public static string CollapseBlanks(string text)
    {
        if (IsCollapsed(text))
            return text;
        var kept = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
                kept.Append(c);
            else if (kept.Length > 0 && kept[^1] != ' ')
                kept.Append(' ');
        }

        if (kept.Length > 0 && kept[^1] == ' ')
            kept.Length--;
        return kept.ToString();
    }

    /// <summary>Makes every run of white space one blank, also at the ends.</summary>
    public static string SingleBlanks(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
                kept.Append(c);
            else if (kept.Length == 0 || kept[^1] != ' ')
                kept.Append(' ');
        }

        return kept.Equals(text) ? text : kept.ToString();
    }

    private static bool IsCollapsed(string text)
    {
        var blank = true;
        foreach (var c in text)
        {
            var isBlank = char.IsWhiteSpace(c);
            if (isBlank && (blank || c != ' '))
                return false;
            blank = isBlank;
        }

        return text.Length == 0 || !blank;
    }

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return false;
            i++;
        }

        return true;
    }

    private static string ReplaceLoneSurrogates(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            kept.Append(rune.ToString());
        return kept.ToString();
    }
}
