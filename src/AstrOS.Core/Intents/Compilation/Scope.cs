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

    /// <summary>The rules and lists a rule leads to, marked by their bracket.</summary>
    private HashSet<string> Reached(string rule)
    {
        if (_reached.TryGetValue(rule, out var known))
            return known;
        var names = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<TemplateNode>();
        if (Rule(rule) is { } body)
            open.Push(body.Root);
        while (open.TryPop(out var node))
        {
            if (node is ListNode list)
                names.Add("{" + list.List);
            else if (node is RuleNode inner && names.Add("<" + inner.Rule) && Rule(inner.Rule) is { } innerBody)
                open.Push(innerBody.Root);
            foreach (var part in node.Parts)
                open.Push(part);
        }

        return _reached[rule] = names;
    }
}
