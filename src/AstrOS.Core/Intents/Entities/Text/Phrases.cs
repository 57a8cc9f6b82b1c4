using System.Collections.Frozen;
using AstrOS.Intents.Normalization;

namespace AstrOS.Intents.Entities.Text;

/// <summary>Words and word sequences with what they mean. Of several that fit, the longest is read.</summary>
internal sealed class Phrases<T>
{
    private readonly FrozenDictionary<string, Entry[]> _byFirstWord;
    private readonly string[] _spelled;

    /// <param name="entries">Alternatives are parted by a bar: <c>"monday|mon"</c>.</param>
    public Phrases(params IEnumerable<(string Words, T Value)> entries)
    {
        var all = entries.SelectMany(entry => entry.Words.Split('|').Select(words => (Words: words, entry.Value))).ToArray();
        _spelled = [.. all.SelectMany(entry => entry.Words.Split(' '))];

        // Umlauts are typed in two letters too: "fünf" is also "fuenf".
        _byFirstWord = all
            .SelectMany(entry => new[] { entry, (Words: Accents.Spell(entry.Words), entry.Value) })
            .DistinctBy(entry => entry.Words)
            .Select(entry => new Entry([.. entry.Words.Split(' ').Select(word => Folding.Fold(word))], entry.Value))
            .GroupBy(entry => entry.Words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(
                group => group.Key,
                group => group.OrderByDescending(entry => entry.Words.Length).ToArray(),
                StringComparer.Ordinal);
    }

    public static Phrases<T> None { get; } = new();

    /// <summary>Every word, as written.</summary>
    public IEnumerable<string> Spelled => _spelled;

    public bool TryRead(ref Reader reader, out T value)
    {
        value = default!;
        if (reader.Peek() is not { Kind: TokenKind.Word } first) return false;
        if (!_byFirstWord.TryGetValue(first.Text, out var entries)) return false;
        foreach (var entry in entries)
        {
            if (!Fits(reader, entry.Words, out var end)) continue;
            reader.Position = end;
            value = entry.Value;
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

    private sealed record Entry(string[] Words, T Value);
}
