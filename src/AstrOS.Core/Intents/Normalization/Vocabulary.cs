using AstrOS.Intents.Compilation;

namespace AstrOS.Intents.Normalization;

/// <summary>The words the sentences and lists of a language are made of, for mending slips of the finger.</summary>
internal sealed class Vocabulary
{
    /// <summary>Shorter words are too like each other to guess.</summary>
    public const int MinLength = 4;

    private const int TwoSlipsFrom = 8;
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<char, List<string>> _byFirst = [];

    public Vocabulary(IEnumerable<string> words)
    {
        _words.UnionWith(words);
        foreach (var word in _words.Where(w => w.Length >= MinLength - 1).Order(StringComparer.Ordinal))
        {
            if (!_byFirst.TryGetValue(word[0], out var list))
                _byFirst[word[0]] = list = [];
            list.Add(word);
        }
    }

    public int Count => _words.Count;

    public IReadOnlyCollection<string> Words => _words;

    public bool Contains(string word) => _words.Contains(Folding.Fold(word));

    /// <summary>
    /// Words that a word not in the vocabulary may be meant to be, the likeliest first. The first letter is taken to be right,
    /// but for a swap with the second: people rarely miss it, and it keeps other words from being bent into ours.
    /// </summary>
    public IReadOnlyList<string> Suggest(string word, int count)
    {
        word = Folding.Fold(word);
        if (word.Length < MinLength - 1 || _words.Contains(word) || Negations.Contains(word) || !word.All(c => char.IsLetter(c) || c is '\'' or '-'))
            return [];
        if (word.Length < MinLength)
            return SuggestShort(word);
        var limit = word.Length >= TwoSlipsFrom ? 2 : 1;
        var found = new List<(int Distance, string Word)>();
        Search(word[0], word, limit, found);
        if (word[1] != word[0])
            Search(word[1], word, limit, found);
        return found.OrderBy(f => f.Distance).ThenBy(f => f.Word, StringComparer.Ordinal).Take(count).Select(f => f.Word).ToArray();
    }

    /// <summary>Of short words only two letters that changed places ("teh") and one letter for two ("ful").</summary>
    private string[] SuggestShort(string word)
    {
        var found = new List<string>();
        for (var i = 0; i < word.Length; i++)
        {
            var doubled = word.Insert(i, word[i].ToString());
            if (_words.Contains(doubled))
                found.Add(doubled);
            if (i == 0)
                continue;
            var swapped = $"{word[..(i - 1)]}{word[i]}{word[i - 1]}{word[(i + 1)..]}";
            if (_words.Contains(swapped))
                found.Add(swapped);
        }

        return found.Distinct(StringComparer.Ordinal).ToArray();
    }

    private void Search(char first, string word, int limit, List<(int Distance, string Word)> found)
    {
        foreach (var candidate in _byFirst.GetValueOrDefault(first) ?? [])
        {
            if (first != word[0] && candidate.Length > 1 && candidate[1] != word[0])
                continue;
            var distance = EditDistance.Between(word, candidate, limit);
            if (distance <= limit && !IsAnotherForm(word, candidate))
                found.Add((distance, candidate));
        }
    }

    /// <summary>"deleted", "stellte", "cancelé" and "cancelo" tell of something; they are no slips for what asks for it.</summary>
    private static bool IsAnotherForm(string word, string candidate)
    {
        if (word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("te", StringComparison.Ordinal))
            return !candidate.EndsWith(word[^2..], StringComparison.Ordinal) && candidate.StartsWith(word[..^2], StringComparison.Ordinal);
        if (word[^1] is not ('o' or 'é' or 'ó' or 'í')) return false;
        var stem = word.AsSpan()[..^1];
        return candidate.AsSpan().SequenceEqual(stem) || candidate[^1] is 'a' or 'e' && candidate.AsSpan()[..^1].SequenceEqual(stem);
    }

    /// <summary>The words of an automaton: its literals, those put together out of parts ("light" + "s"), its lists, and those of typed values.</summary>
    public static Vocabulary Of(Automaton automaton, string language)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var literal in automaton.Literals)
        {
            if (literal.Length > 0)
                words.Add(literal.Text.Trim());
        }

        foreach (var state in automaton.States)
        {
            if (state.Kind == NodeKind.Literal && automaton.Literals[state.Argument] is { EndsBlank: false, Length: > 0 } literal)
                AddContinued(automaton, literal.Text.TrimStart(), state.Next, words, 3);
        }

        foreach (var list in automaton.Lists)
        {
            foreach (var entry in list.Entries)
                words.UnionWith(entry.Words);
        }

        if (automaton.Entities.Length > 0)
            words.UnionWith(Entities.Words.Vocabulary.For(language).Spelled);
        return new Vocabulary(words);
    }

    private static void AddContinued(Automaton automaton, string begun, int id, HashSet<string> words, int depth)
    {
        var state = automaton.States[id];
        if (depth == 0)
            return;
        if (state.Kind == NodeKind.Split)
        {
            for (var i = 0; i < state.Next; i++)
                AddContinued(automaton, begun, automaton.Targets[state.Argument + i], words, depth - 1);
            return;
        }

        if (state.Kind != NodeKind.Literal || automaton.Literals[state.Argument] is not { StartsBlank: false, Length: > 0 } literal)
            return;
        var word = begun + literal.Text.TrimEnd();
        words.Add(word);
        if (!literal.EndsBlank)
            AddContinued(automaton, word, state.Next, words, depth - 1);
    }
}
