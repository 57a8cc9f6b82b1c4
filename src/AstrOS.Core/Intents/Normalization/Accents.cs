using AstrOS.Intents.Entities.Text;

namespace AstrOS.Intents.Normalization;

/// <summary>
/// Words typed without their accents: "cuanto" for "cuánto", "laeuft" or "lauft" for "läuft". Tried only when a text did not match
/// as it stands.
/// </summary>
internal sealed class Accents
{
    private readonly HashSet<string> _words;
    private readonly Dictionary<string, string> _accented = new(StringComparer.Ordinal);

    public Accents(IEnumerable<string> words)
    {
        _words = words.ToHashSet(StringComparer.Ordinal);
        foreach (var word in _words.Where(w => !System.Text.Ascii.IsValid(w)).Order(StringComparer.Ordinal))
        {
            _accented.TryAdd(Folding.Fold(word), word);
            _accented.TryAdd(Folding.Fold(Spell(word)), word);
        }
    }

    /// <summary>
    /// First with the words changed that the sentences do not know, then with those too that they know with and without an
    /// accent ("que" and "qué"), then with all of these but one: "que tan caliente esta mi portátil" has a "mi" that is none.
    /// </summary>
    public IEnumerable<string> Variants(string text)
    {
        if (_accented.Count == 0)
            yield break;
        var unknown = Change(text, _words.Contains);
        if (unknown != text)
            yield return unknown;
        var all = Change(text, static _ => false);
        if (all == unknown)
            yield break;
        yield return all;
        var either = text.Split(' ').Select(Compilation.Folding.Fold).Where(word => _words.Contains(word) && _accented.ContainsKey(Folding.Fold(word))).Distinct().ToList();
        if (either.Count < 2)
            yield break;
        foreach (var word in either)
            yield return Change(text, word.Equals);
    }

    /// <summary>Umlauts in two letters each.</summary>
    public static string Spell(string word) =>
        System.Text.Ascii.IsValid(word)
            ? word
            : word.Replace("ä", "ae", StringComparison.OrdinalIgnoreCase)
                .Replace("ö", "oe", StringComparison.OrdinalIgnoreCase)
                .Replace("ü", "ue", StringComparison.OrdinalIgnoreCase);

    private string Change(string text, Func<string, bool> keeps)
    {
        var words = text.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            if (keeps(Compilation.Folding.Fold(words[i])))
                continue;
            words[i] = _accented.GetValueOrDefault(Folding.Fold(words[i]), words[i]);
        }

        return string.Join(' ', words);
    }
}
