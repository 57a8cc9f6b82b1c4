using System.Collections.Frozen;
using AstrOS.Intents.Normalization;

namespace AstrOS.Intents.Entities.Text;

/// <summary>
/// Words and word sequences by the number of what they mean. Knows nothing of the meanings' type: generic code is compiled anew for
/// each of them, and there are a dozen.
/// </summary>
internal sealed class PhraseTable
{
    private readonly FrozenDictionary<string, Entry[]> _byFirstWord;

    /// <param name="meanings">The words of each meaning; alternatives are parted by a bar.</param>
    public PhraseTable(IEnumerable<string> meanings)
    {
        // Umlauts are typed in two letters too: "fünf" is also "fuenf".
        _byFirstWord = meanings
            .SelectMany((words, meaning) => words.Split('|').Select(phrase => new Entry(phrase, meaning)))
            .SelectMany(entry => new[] { entry, new Entry(Accents.Spell(entry.Phrase), entry.Meaning) })
            .DistinctBy(entry => entry.Phrase)
            .GroupBy(entry => entry.Words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(
                group => group.Key,
                group => group.OrderBy(entry => entry, LongestFirst.Instance).ToArray(),
                StringComparer.Ordinal);
    }

    /// <summary>Reads the longest phrase at the reader's place.</summary>
    /// <param name="reader">Moved past it.</param>
    /// <param name="meaning">Which meaning it has.</param>
    public bool TryRead(ref Reader reader, out int meaning)
    {
        meaning = -1;
        if (reader.Peek() is not { Kind: TokenKind.Word } first) return false;
        if (!_byFirstWord.TryGetValue(first.Text, out var entries)) return false;
        foreach (var entry in entries)
        {
            if (!Fits(reader, entry.Words, out var end)) continue;
            reader.Position = end;
            meaning = entry.Meaning;
            return true;
        }

        return false;
    }

    private static bool Fits(Reader reader, string[] words, out int end)
    {
        reader.Position++;
        for (var i = 1; i < words.Length; i++)
        {
            reader.TakeHyphen();
            if (reader.Peek() is not { Kind: TokenKind.Word } token || token.Text != words[i])
            {
                end = 0;
                return false;
            }

            reader.Position++;
        }

        end = reader.Position;
        return true;
    }

    private sealed class Entry(string phrase, int meaning)
    {
        public string Phrase { get; } = phrase;

        public string[] Words { get; } = [.. phrase.Split(' ').Select(word => Folding.Fold(word))];

        public int Meaning { get; } = meaning;
    }

    private sealed class LongestFirst : IComparer<Entry>
    {
        public static LongestFirst Instance { get; } = new();

        public int Compare(Entry? one, Entry? other) => other!.Words.Length - one!.Words.Length;
    }
}
