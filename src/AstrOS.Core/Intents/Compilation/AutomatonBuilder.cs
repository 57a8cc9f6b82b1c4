using System.Runtime.InteropServices;
using AstrOS.Intents.Entities;
using AstrOS.Intents.Loading;
using AstrOS.Intents.Templates;

namespace AstrOS.Intents.Compilation;

/// <summary>
/// Builds the automaton from the back: a piece of template is turned into states that lead to a given next state, and a state
/// that is there already is used again.
/// </summary>
internal sealed class AutomatonBuilder(IReadOnlyDictionary<string, IEntityParser> entityParsers)
{
    private const int Accept = 0;
    private const int MaxRuleDepth = 40;

    /// <summary>A sentence that needs more states of its own stands for more texts than anyone meant.</summary>
    private const int MaxStatesPerSentence = 20_000;

    /// <summary>The most choices and values in a row; matching goes as deep as that.</summary>
    private const int MaxDepth = 1_000;

    private const int MaxListEntries = 200_000;
    private const int MaxRulesPerValue = 200;

    private readonly List<State> _states = [new State(NodeKind.Accept, 0, 0)];
    private readonly List<int> _depths = [0];
    private readonly List<bool> _beginsInWord = [false];
    private int _sentenceStart;
    private readonly StateTable _stateIds = new();
    private readonly List<int> _targets = [];
    private readonly Dictionary<IntSet, int> _splits = [];
    private readonly List<Literal> _literals = [];
    private readonly Dictionary<string, int> _literalIds = new(StringComparer.Ordinal);
    private readonly List<SlotReference> _references = [];
    private readonly StateTable _referenceIds = new();
    private readonly StateTable _built = new();
    private readonly StateTable _lists = new();
    private readonly Dictionary<string, int> _slotIds = new(StringComparer.Ordinal);
    private readonly Dictionary<object, int> _objectIds = new(ReferenceEqualityComparer.Instance);
    private readonly List<TextList> _textLists = [];
    private readonly List<RangeDefinition> _ranges = [];
    private readonly List<IEntityParser> _entities = [];
    private readonly List<CompiledTemplate> _templates = [];
    private readonly ClauseBuilder _clauses = new();

    public void Add(SentenceBlock block, TemplateText sentence, Scope scope)
    {
        _sentenceStart = _states.Count;
        var start = Build(sentence.Root, Accept, scope, sentence, 0);
        if (_depths[start] > MaxDepth)
            throw TooLarge(sentence);
        var clauses = _clauses.Of(sentence.Root, scope, this, sentence);
        _templates.Add(new CompiledTemplate(start, block, sentence, clauses));
    }

    public Automaton ToAutomaton() => new()
    {
        States = _states.ToArray(),
        BeginsInWord = _beginsInWord.ToArray(),
        Targets = _targets.ToArray(),
        Literals = _literals.ToArray(),
        References = _references.ToArray(),
        Lists = _textLists.ToArray(),
        Ranges = _ranges.ToArray(),
        Entities = _entities.ToArray(),
        Templates = _templates.ToArray(),
        Index = _clauses.ToIndex(_templates),
    };

    private int Build(TemplateNode node, int next, Scope scope, TemplateText sentence, int depth)
    {
        switch (node)
        {
            case LiteralNode literal:
                return literal.Text.Length == 0 ? next : Intern(new State(NodeKind.Literal, LiteralId(literal.Text), next));

            case SequenceNode sequence:
                for (var i = sequence.Items.Count - 1; i >= 0; i--)
                    next = Build(sequence.Items[i], next, scope, sentence, depth);
                return next;

            case ListNode list:
                var (kind, index) = Resolve(list, scope, sentence);
                return Intern(new State(kind, ReferenceId(kind, index, list), next));
        }

        if (_states.Count - _sentenceStart > MaxStatesPerSentence)
            throw TooLarge(sentence);
        var (high, low) = (Key(IdOf(node), scope.Id), (ulong)next);
        var noted = _built.Get(high, low, out _);
        if (noted > 0)
            return noted - 1;

        var built = node switch
        {
            AlternativeNode alternative => BuildAlternatives(alternative.Items, next, scope, sentence, depth),
            PermutationNode permutation => BuildPermutation(permutation.Items, next, scope, sentence, depth),
            RuleNode rule => BuildRule(rule, next, scope, sentence, depth),
            _ => throw new InvalidOperationException("a template node of an unknown kind"),
        };
        _built.Get(high, low, out _) = built + 1;
        return built;
    }

    /// <summary>A number for a node or list, by its identity.</summary>
    internal int IdOf(object part)
    {
        ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(_objectIds, part, out var known);
        return known ? id : id = _objectIds.Count;
    }

    internal static ulong Key(int high, int low) => ((ulong)(uint)high << 32) | (uint)low;

    private int BuildAlternatives(IReadOnlyList<TemplateNode> items, int next, Scope scope, TemplateText sentence, int depth)
    {
        var targets = new List<int>(items.Count);
        foreach (var item in items)
            targets.Add(Build(item, next, scope, sentence, depth));
        return BuildSplit(targets);
    }

    private int BuildRule(RuleNode rule, int next, Scope scope, TemplateText sentence, int depth)
    {
        var body = scope.Rule(rule.Rule)
            ?? throw sentence.Place.Error($"there is no rule <{rule.Rule}> for \"{sentence.Text}\"");
        if (depth >= MaxRuleDepth)
            throw body.Place.Error($"rule <{rule.Rule}> leads back to itself");
        return Build(body.Root, next, scope.For(rule.Rule), body, depth + 1);
    }

    private int BuildPermutation(IReadOnlyList<TemplateNode> items, int next, Scope scope, TemplateText sentence, int depth)
    {
        if (items.Count > 8)
            throw sentence.Place.Error("more than eight parts in any order are too many");
        var known = new Dictionary<int, int> { [0] = next };
        return Rest((1 << items.Count) - 1);

        int Rest(int left)
        {
            if (known.TryGetValue(left, out var state))
                return state;
            var targets = new List<int>();
            for (var i = 0; i < items.Count; i++)
            {
                if ((left & (1 << i)) == 0)
                    continue;
                var after = Build(LiteralNode.Blank, Rest(left & ~(1 << i)), scope, sentence, depth);
                targets.Add(Build(LiteralNode.Blank, Build(items[i], after, scope, sentence, depth), scope, sentence, depth));
            }

            return known[left] = BuildSplit(targets);
        }
    }

    private int BuildSplit(List<int> alternatives)
    {
        var distinct = new List<int>();
        foreach (var target in alternatives)
        {
            // Alternatives inside alternatives are laid flat; their order stays.
            if (_states[target] is { Kind: NodeKind.Split } inner)
            {
                for (var i = 0; i < inner.Next; i++)
                    AddDistinct(distinct, _targets[inner.Argument + i]);
            }
            else
            {
                AddDistinct(distinct, target);
            }
        }

        if (distinct.Count == 1)
            return distinct[0];
        var list = new IntSet(distinct.ToArray());
        if (_splits.TryGetValue(list, out var known))
            return known;
        var state = Append(new State(NodeKind.Split, _targets.Count, distinct.Count));
        _targets.AddRange(distinct);
        foreach (var target in distinct)
        {
            _depths[state] = Math.Max(_depths[state], _depths[target] + 1);
            _beginsInWord[state] |= _beginsInWord[target];
        }

        return _splits[list] = state;
    }

    private static void AddDistinct(List<int> targets, int target)
    {
        if (!targets.Contains(target))
            targets.Add(target);
    }

    private int Intern(State state)
    {
        ref var id = ref _stateIds.Get(Key((int)state.Kind, state.Argument), (ulong)state.Next, out var known);
        return known ? id : id = Append(state);
    }

    private int Append(State state)
    {
        var (depth, beginsInWord) = state.Kind switch
        {
            NodeKind.Literal => (_depths[state.Next], !_literals[state.Argument].StartsBlank),
            NodeKind.Split => (0, false),
            _ => (_depths[state.Next] + 1, true),
        };
        _states.Add(state);
        _depths.Add(depth);
        _beginsInWord.Add(beginsInWord);
        return _states.Count - 1;
    }

    private static SentenceFormatException TooLarge(TemplateText sentence) =>
        sentence.Place.Error($"this stands for too many texts: \"{sentence.Text}\"");

    private int LiteralId(string text)
    {
        ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(_literalIds, text, out var known);
        if (!known)
        {
            id = _literals.Count;
            _literals.Add(new Literal(text));
        }

        return id;
    }

    private int ReferenceId(NodeKind kind, int index, ListNode list)
    {
        ref var slot = ref CollectionsMarshal.GetValueRefOrAddDefault(_slotIds, list.Slot, out var slotKnown);
        if (!slotKnown)
            slot = _slotIds.Count;
        ref var id = ref _referenceIds.Get(Key((int)kind, index), (ulong)slot, out var known);
        if (!known)
        {
            id = _references.Count;
            _references.Add(new SlotReference
            {
                Kind = kind,
                Index = index,
                Slot = list.Slot,
                List = list.List,
            });
        }

        return id;
    }

    internal TextList? TextListOf(ListNode list, Scope scope, TemplateText sentence) =>
        Resolve(list, scope, sentence) is (NodeKind.Text, var index) ? _textLists[index] : null;

    private (NodeKind Kind, int Index) Resolve(ListNode list, Scope scope, TemplateText sentence)
    {
        var definition = scope.List(list.List);
        if (definition is null)
        {
            if (!entityParsers.ContainsKey(list.List))
            {
                throw sentence.Place.Error(
                    $"{{{list.List}}} is neither a list nor a type of value, in \"{sentence.Text}\"", list.Position);
            }

            definition = new EntityDefinition(list.List, null);
        }

        if (definition is WildcardDefinition wildcard)
            return (NodeKind.Wildcard, wildcard.MostWords);
        var (id, scopeId) = (IdOf(definition), definition is TextListDefinition { HasRules: true } ? scope.Id : 0);
        var noted = _lists.Get((ulong)id, (ulong)scopeId, out _);
        var (kind, index) = definition switch
        {
            TextListDefinition text => (NodeKind.Text, noted > 0 ? noted - 1 : AddTo(_textLists, BuildTextList(text, list, scope, sentence))),
            RangeDefinition range => (NodeKind.Range, noted > 0 ? noted - 1 : IndexOf(range)),
            EntityDefinition entity => (NodeKind.Entity, noted > 0 ? noted - 1 : IndexOf(EntityParser(entity, sentence))),
            _ => throw new InvalidOperationException("a list of an unknown kind"),
        };
        _lists.Get((ulong)id, (ulong)scopeId, out _) = index + 1;
        return (kind, index);
    }

    private int IndexOf(RangeDefinition range) => _ranges.IndexOf(range) is var index and >= 0 ? index : AddTo(_ranges, range);

    private int IndexOf(IEntityParser parser) => _entities.IndexOf(parser) is var index and >= 0 ? index : AddTo(_entities, parser);

    private IEntityParser EntityParser(EntityDefinition entity, TemplateText sentence) =>
        entityParsers.GetValueOrDefault(entity.Type)
        ?? throw (entity.Place ?? sentence.Place).Error($"'{entity.Type}' is not a type of value");

    private static TextList BuildTextList(TextListDefinition definition, ListNode list, Scope scope, TemplateText sentence)
    {
        var entries = new List<TextEntry>(definition.Values.Count);
        foreach (var value in definition.Values)
        {
            var rules = 0;
            var texts = Expansions.Of(
                    value.In, Expansions.Limit, rule => ++rules > MaxRulesPerValue ? null : scope.Rule(rule.Rule)?.Root)
                ?? throw sentence.Place.Error(
                    $"a value of {{{list.List}}} has more than {Expansions.Limit} readings or refers to another list");
            foreach (var text in texts)
            {
                if (!string.IsNullOrWhiteSpace(text))
                    entries.Add(new TextEntry(Normalization.TextNormalizer.SingleBlanks(text), value));
            }

            if (entries.Count > MaxListEntries)
                throw sentence.Place.Error($"{{{list.List}}} has more than {MaxListEntries} values");
        }

        return new TextList(entries);
    }

    private static int AddTo<T>(List<T> list, T item)
    {
        list.Add(item);
        return list.Count - 1;
    }
}
