namespace AstrOS.Intents.Compilation;

/// <summary>
/// Texts sorted, so that those beginning at a position are found by narrowing a range character by character: as quick as a
/// trie and without its nodes, which matters for lists of ten thousand names.
/// </summary>
internal sealed class SortedKeys
{
    private readonly string[] _keys;
    private readonly int[] _entries;

    public SortedKeys(string[] keys)
    {
        _keys = keys;
        _entries = new int[keys.Length];
        for (var i = 0; i < keys.Length; i++)
            _entries[i] = i;
        Array.Sort(_keys, _entries, StringComparer.Ordinal);
    }

    /// <summary>Adds every text found at <paramref name="start"/>, by its place in the array it came from.</summary>
    public void Find(ReadOnlySpan<char> folded, int start, List<ListMatch> matches) =>
        Walk(folded, start, 0, 0, _keys.Length, matches);

    private void Walk(ReadOnlySpan<char> folded, int position, int depth, int low, int high, List<ListMatch> matches)
    {
        while (true)
        {
            while (low < high && _keys[low].Length == depth)
                matches.Add(new ListMatch(_entries[low++], position));
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
            return _keys[low][depth] == c ? (low, high) : (low, low);
        return (Bound(low, high, depth, c), Bound(low, high, depth, (char)(c + 1)));
    }

    private int Bound(int low, int high, int depth, char c)
    {
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_keys[middle][depth] < c)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
