using AstrOS.Intents.Loading;
using AstrOS.Intents.Templates;

namespace AstrOS.Intents.Compilation;

/// <summary>Works out what a text must contain for a template to match at all; see <see cref="FragmentIndex"/>.</summary>
internal sealed class ClauseBuilder
{
    private const int MaxFragments = 64;
    private const int MaxListEntries = 256;
    private static readonly int[] None = [];

    private readonly FragmentTrie _trie = new();
    private readonly List<int> _lengths = [];
    private readonly List<int[]> _clauses = [];
    private readonly List<int> _costs = [];
    private readonly Dictionary<IntSet, int> _clauseIds = [];
    private readonly Dictionary<string, int[]> _literals = new(StringComparer.Ordinal);
    private readonly StateTable _known = new();
    private readonly List<int[]> _found = [];

    /// <summary>The clauses a template demands.</summary>
    public int[] Of(TemplateNode node, Scope scope, AutomatonBuilder builder, TemplateText sentence)
    {
        switch (node)
        {
            case LiteralNode literal:
                return OfLiteral(literal.Text);
            case SequenceNode sequence:
                return Union(sequence.Items, scope, builder, sentence);
            case PermutationNode permutation:
                return Union(permutation.Items, scope, builder, sentence);
        }

        var (high, low) = ((ulong)builder.IdOf(node), (ulong)scope.Id);
        var noted = _known.Get(high, low, out _);
        if (noted > 0)
            return _found[noted - 1];
        var found = node switch
        {
            AlternativeNode alternative => Either(alternative.Items, scope, builder, sentence),
            RuleNode rule when scope.Rule(rule.Rule) is { } body => Of(body.Root, scope.For(rule.Rule), builder, body),
            ListNode list when builder.TextListOf(list, scope, sentence) is { } texts => OfList(texts),
            _ => None,
        };
        _found.Add(found);
        _known.Get(high, low, out _) = _found.Count;
        return found;
    }

    private int[] OfLiteral(string text)
    {
        if (_literals.TryGetValue(text, out var known))
            return known;
        var word = text.Trim();
        return _literals[text] = word.Length == 0 ? None : [ClauseOf([Fragment(Folding.Fold(word))])];
    }

    public FragmentIndex ToIndex(IReadOnlyList<CompiledTemplate> templates) =>
        new(_trie, _clauses, templates.Select(t => t.Clauses).ToArray());

    private int[] Union(IReadOnlyList<TemplateNode> items, Scope scope, AutomatonBuilder builder, TemplateText sentence)
    {
        var all = new List<int>();
        foreach (var item in items)
        {
            foreach (var clause in Of(item, scope, builder, sentence))
            {
                if (!all.Contains(clause))
                    all.Add(clause);
            }
        }

        return all.Count == 0 ? None : all.ToArray();
    }

    /// <summary>One clause out of the cheapest clause of each alternative; none when an alternative demands nothing.</summary>
    private int[] Either(IReadOnlyList<TemplateNode> items, Scope scope, AutomatonBuilder builder, TemplateText sentence)
    {
        var merged = new HashSet<int>();
        foreach (var item in items)
        {
            var demanded = Of(item, scope, builder, sentence);
            if (demanded.Length == 0)
                return None;
            merged.UnionWith(_clauses[Cheapest(demanded)]);
            if (merged.Count > MaxFragments)
                return None;
        }

        return merged.Count == 0 ? None : [ClauseOf(merged)];
    }

    private int Cheapest(int[] clauses)
    {
        var cheapest = clauses[0];
        foreach (var clause in clauses)
        {
            if (_costs[clause] < _costs[cheapest])
                cheapest = clause;
        }

        return cheapest;
    }

    private int[] OfList(TextList list)
    {
        if (list.Entries.Count is 0 or > MaxListEntries)
            return None;
        var fragments = new HashSet<int>();
        foreach (var entry in list.Entries)
            fragments.Add(Fragment(entry.Words.MaxBy(w => w.Length)!));
        return [ClauseOf(fragments)];
    }

    /// <summary>Short fragments occur inside everything, so they say little.</summary>
    private int Cost(int fragment) => _lengths[fragment] switch
    {
        1 => 500,
        2 => 100,
        3 => 30,
        _ => 10,
    };

    private int Fragment(string text)
    {
        var id = _trie.Add(text);
        if (id == _lengths.Count)
            _lengths.Add(text.Length);
        return id;
    }

    private int ClauseOf(IEnumerable<int> fragments)
    {
        var sorted = fragments.ToArray();
        Array.Sort(sorted);
        var key = new IntSet(sorted);
        if (_clauseIds.TryGetValue(key, out var id))
            return id;
        _clauses.Add(sorted);
        _costs.Add(sorted.Sum(Cost));
        return _clauseIds[key] = _clauses.Count - 1;
    }
}
