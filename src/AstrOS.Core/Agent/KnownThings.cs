using System.Collections;
using System.Diagnostics.CodeAnalysis;
using AstrOS.Intents;

namespace AstrOS.Agents;

/// <summary>The names of the user's things for one request: those of a type are looked up at the first word that may be one, and stay the same.</summary>
internal sealed class KnownThings(IReadOnlyList<IKnownNames> sources) : IReadOnlyDictionary<string, IReadOnlyList<string>>
{
    private readonly Dictionary<string, IReadOnlyList<string>> _read = new(StringComparer.Ordinal);

    public IEnumerable<string> Keys => sources.Select(source => source.Type);

    public IEnumerable<IReadOnlyList<string>> Values => sources.Select(source => this[source.Type]);

    public int Count => sources.Count;

    public IReadOnlyList<string> this[string key] => TryGetValue(key, out var names) ? names : throw new KeyNotFoundException(key);

    public bool ContainsKey(string key) => sources.Any(source => source.Type == key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out IReadOnlyList<string> value)
    {
        if (_read.TryGetValue(key, out value)) return true;
        foreach (var source in sources)
        {
            if (source.Type != key) continue;
            _read[key] = value = source.Names;
            return true;
        }

        return false;
    }

    public IEnumerator<KeyValuePair<string, IReadOnlyList<string>>> GetEnumerator() => Keys.Select(key => KeyValuePair.Create(key, this[key])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
