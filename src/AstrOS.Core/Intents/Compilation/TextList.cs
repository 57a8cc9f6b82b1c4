using AstrOS.Intents.Loading;

namespace AstrOS.Intents.Compilation;

/// <summary>One text a list value can be recognised by.</summary>
/// <param name="Text">As written; a blank at either end, left where an optional part was, is kept.</param>
/// <param name="Value">What it means.</param>
internal sealed record TextEntry(string Text, ListValue Value)
{
    /// <summary>Folded, for comparing.</summary>
    public string Key { get; } = Folding.Fold(Text);

    public string[] Words => Key.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>
/// The texts of a list. At the start of a word a blank before an entry does not matter; inside a word it must be there.
/// </summary>
internal sealed class TextList
{
    private readonly TextEntry[] _entries;
    private readonly SortedKeys _atWord;
    private readonly SortedKeys _inWord;

    public TextList(IEnumerable<TextEntry> entries)
    {
        _entries = entries.ToArray();
        _atWord = new SortedKeys(Array.ConvertAll(_entries, e => e.Key.TrimStart()));
        _inWord = Array.Exists(_entries, e => e.Key[0] == ' ') ? new SortedKeys(Array.ConvertAll(_entries, e => e.Key)) : _atWord;
    }

    /// <summary>In the order of the list.</summary>
    public IReadOnlyList<TextEntry> Entries => _entries;

    public TextEntry this[int index] => _entries[index];

    /// <summary>Adds every entry that the text has at <paramref name="start"/>, in the order of the list.</summary>
    public void Find(ReadOnlySpan<char> folded, int start, bool wordStart, List<ListMatch> matches)
    {
        var first = matches.Count;
        (wordStart ? _atWord : _inWord).Find(folded, start, matches);
        if (matches.Count - first > 1)
            matches.Sort(first, matches.Count - first, ByEntry);
    }

    private static readonly Comparer<ListMatch> ByEntry = Comparer<ListMatch>.Create((a, b) => a.Entry.CompareTo(b.Entry));
}

/// <summary>An entry found, and where it ends.</summary>
internal readonly record struct ListMatch(int Entry, int End);
