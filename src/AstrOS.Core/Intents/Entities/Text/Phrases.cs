namespace AstrOS.Intents.Entities.Text;

/// <summary>Words and word sequences with what they mean. Of several that fit, the longest is read.</summary>
internal sealed class Phrases<T>
{
    private readonly string[] _words;
    private readonly T[] _values;
    private PhraseTable? _table;

    /// <param name="entries">Alternatives are parted by a bar: <c>"monday|mon"</c>.</param>
    public Phrases(params ReadOnlySpan<(string Words, T Value)> entries)
    {
        _words = new string[entries.Length];
        _values = new T[entries.Length];
        for (var i = 0; i < entries.Length; i++) (_words[i], _values[i]) = entries[i];
    }

    public static Phrases<T> None { get; } = new();

    /// <summary>Every word, as written.</summary>
    public IEnumerable<string> Spelled => _words.SelectMany(static words => words.Split('|', ' '));

    public bool TryRead(ref Reader reader, out T value)
    {
        value = default!;
        if (_words.Length == 0 || !(_table ??= new(_words)).TryRead(ref reader, out var meaning)) return false;
        value = _values[meaning];
        return true;
    }
}
