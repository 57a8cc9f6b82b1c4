using System.Text;
using AstrOS.Intents.Compilation;

namespace AstrOS.Intents.Normalization;

/// <summary>
/// Words that say nothing ("please", "could you"). They are taken out in one pass, the longest first, where they stand between
/// characters that are not of a word; each leaves a blank.
/// </summary>
internal sealed class SkipWords
{
    private readonly string[] _words;

    public SkipWords(IEnumerable<string> words)
    {
        var distinct = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in words)
        {
            if (!string.IsNullOrWhiteSpace(word))
                distinct.Add(Folding.Fold(word.Trim()));
        }

        _words = distinct.ToArray();
        Array.Sort(_words, static (a, b) => b.Length.CompareTo(a.Length));
    }

    public IEnumerable<string> Words => _words;

    public string Remove(string text)
    {
        if (_words.Length == 0)
            return text;
        StringBuilder? kept = null;
        var copied = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (i > 0 && Folding.IsWord(text[i - 1]))
                continue;
            foreach (var word in _words)
            {
                if (!StandsAt(text, i, word))
                    continue;
                kept ??= new StringBuilder(text.Length);
                kept.Append(text, copied, i - copied).Append(' ');
                copied = i + word.Length;
                i = copied - 1;
                break;
            }
        }

        return kept is null
            ? text
            : TextNormalizer.CollapseBlanks(kept.Append(text, copied, text.Length - copied).ToString());
    }

    private static bool StandsAt(string text, int start, string word)
    {
        if (start + word.Length > text.Length)
            return false;
        for (var i = 0; i < word.Length; i++)
        {
            if (Folding.Fold(text[start + i]) != word[i])
                return false;
        }

        return start + word.Length == text.Length || !Folding.IsWord(text[start + word.Length]);
    }
}
