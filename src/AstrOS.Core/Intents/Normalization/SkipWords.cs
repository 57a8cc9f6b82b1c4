using System.Text;
using AstrOS.Intents.Compilation;

namespace AstrOS.Intents.Normalization;

/// <summary>
/// Words that say nothing ("please", "could you"). They are taken out in one pass, the longest first, where they stand between
/// characters that are not of a word; each leaves a blank.
/// </summary>
internal sealed class SkipWords
{
    private readonly Dictionary<char, string[]> _byFirst;

    public SkipWords(IEnumerable<string> words)
    {
        _byFirst = words
            .Select(w => Folding.Fold(w.Trim()))
            .Where(w => w.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .GroupBy(w => w[0])
            .ToDictionary(g => g.Key, g => g.OrderByDescending(w => w.Length).ToArray());
    }

    public IEnumerable<string> Words => _byFirst.Values.SelectMany(w => w);

    public string Remove(string text)
    {
        if (_byFirst.Count == 0)
            return text;
        StringBuilder? kept = null;
        var copied = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if ((i > 0 && Folding.IsWord(text[i - 1])) || !_byFirst.TryGetValue(Folding.Fold(text[i]), out var words))
                continue;
            foreach (var word in words)
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
