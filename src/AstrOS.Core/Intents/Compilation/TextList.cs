using AstrOS.Intents.Loading;

namespace AstrOS.Intents.Compilation;

/// <summary>One text a list value can be recognised by.</summary>
/// <param name="Text">As written.</param>
/// <param name="Key">Folded, for comparing.</param>
/// <param name="Value">What it means.</param>
/// <param name="Order">Its place in the list.</param>
internal sealed record TextEntry(string Text, string Key, ListValue Value, int Order);

/// <summary>
/// The texts of a list, sorted, so that the values beginning at a position are found by narrowing a range character by
/// character: as quick as a trie and without its nodes, which matters for lists of ten thousand names.
/// </summary>
internal sealed class TextList
{
    private readonly TextEntry[] _entries;

    public TextList(IEnumerable<TextEntry> entries)
    {
        _entries = entries.ToArray();
        Array.Sort(_entries, static (a, b) =>
        {
            var byKey = string.CompareOrdinal(a.Key, b.Key);
            return byKey != 0 ? byKey : a.Order.CompareTo(b.Order);
        });
    }

    public IReadOnlyList<TextEntry> Entries => _entries;

    public TextEntry this[int index] => _entries[index];

    /// <summary>Adds every entry that the text has at <paramref name="start"/>, in the order of the list.</summary>
    public void Find(ReadOnlySpan<char> folded, int start, List<ListMatch> matches)
    {
        var first = matches.Count;
        Walk(folded, start, 0, 0, _entries.Length, matches);
        if (matches.Count - first > 1)
        {
            var entries = _entries;
            matches.Sort(first, matches.Count - first, Comparer<ListMatch>.Create((a, b) =>
                entries[a.Entry].Order.CompareTo(entries[b.Entry].Order)));
        }
    }

    private void Walk(ReadOnlySpan<char> folded, int position, int depth, int low, int high, List<ListMatch> matches)
    {
        while (true)
        {
            while (low < high && _entries[low].Key.Length == depth)
                matches.Add(new ListMatch(low++, position));
            if (low >= high || position >= folded.Length)
                return;
            var c = folded[position];
            if (Folding.IsDash(c))
            {
                var (from, to) = Narrow(low, high, depth, ' ');
                if (from < to)
                    Walk(folded, position + 1, depth + 1, from, to, matches);
            }

            (low, high) = Narrow(low, high, depth, c);
            position++;
            depth++;
        }
    }

    private (int Low, int High) Narrow(int low, int high, int depth, char c)
    {
        if (high - low == 1)
            return _entries[low].Key[depth] == c ? (low, high) : (low, low);
        return (Bound(low, high, depth, c), Bound(low, high, depth, (char)(c + 1)));
    }

    private int Bound(int low, int high, int depth, char c)
    {
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_entries[middle].Key[depth] < c)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}

/// <summary>An entry found, and where it ends.</summary>
internal readonly record struct ListMatch(int Entry, int End);
