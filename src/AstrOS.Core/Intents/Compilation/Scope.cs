using AstrOS.Intents.Loading;
using AstrOS.Intents.Templates;

namespace AstrOS.Intents.Compilation;

/// <summary>
/// What names mean in one place: the rules and lists of a plugin, or those with a block's own in front. A block's own names
/// hide the plugin's also inside the plugin's rules, so such a rule is built anew for that block; a rule they do not reach is
/// built once for all.
/// </summary>
internal sealed class Scope
{
    private readonly Scope? _outer;
    private readonly IReadOnlyDictionary<string, TemplateText> _rules;
    private readonly IReadOnlyDictionary<string, ListDefinition> _lists;
    private readonly Dictionary<string, HashSet<string>> _reached = new(StringComparer.Ordinal);

    public Scope(
        int id,
        IReadOnlyDictionary<string, TemplateText> rules,
        IReadOnlyDictionary<string, ListDefinition> lists,
        Scope? outer = null)
    {
        Id = id;
        _rules = rules;
        _lists = lists;
        _outer = outer;
    }

    /// <summary>Distinct for every scope, for caches.</summary>
    public int Id { get; }

    public TemplateText? Rule(string name) => _rules.GetValueOrDefault(name) ?? _outer?.Rule(name);

    public ListDefinition? List(string name) => _lists.GetValueOrDefault(name) ?? _outer?.List(name);

    /// <summary>The scope in which a rule's body means the same as here and can be shared by as many as possible.</summary>
    public Scope For(string rule)
    {
        if (_outer is null || _rules.ContainsKey(rule))
            return this;
        var reached = _outer.Reached(rule);
        foreach (var name in _rules.Keys)
        {
            if (reached.Contains("<" + name))
                return this;
        }

        foreach (var name in _lists.Keys)
        {
            if (reached.Contains("{" + name))
                return this;
        }

        return _outer;
    }

    private HashSet<string> Reached(string rule)
    {
        if (_reached.TryGetValue(rule, out var known))
            return known;
        var names = new HashSet<string>(StringComparer.Ordinal);
        _reached[rule] = names;
        if (Rule(rule) is { } body)
            Collect(body.Root, names);
        return names;
    }

    private void Collect(TemplateNode node, HashSet<string> names)
    {
        switch (node)
        {
            case ListNode list:
                names.Add("{" + list.List);
                break;
            case RuleNode rule:
                if (names.Add("<" + rule.Rule))
                    names.UnionWith(Reached(rule.Rule));
                break;
            case SequenceNode sequence:
                CollectAll(sequence.Items, names);
                break;
            case AlternativeNode alternative:
                CollectAll(alternative.Items, names);
                break;
            case PermutationNode permutation:
                CollectAll(permutation.Items, names);
                break;
        }
    }

    private void CollectAll(IReadOnlyList<TemplateNode> items, HashSet<string> names)
    {
        foreach (var item in items)
            Collect(item, names);
    }
}
