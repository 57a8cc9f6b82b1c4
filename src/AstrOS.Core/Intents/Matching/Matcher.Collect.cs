using AstrOS.Intents.Compilation;
using AstrOS.Intents.Loading;

namespace AstrOS.Intents.Matching;

/// <summary>The second step: every way through a template that can reach the end, ranked.</summary>
internal sealed partial class Matcher
{
    private const string NameSlot = "name";

    /// <summary>A slot filled on the way, linked to the one before it; 0 is none.</summary>
    private readonly record struct Capture(int Previous, int Reference, Span Span);

    private readonly record struct Best(int Template, int Capture, Rank Rank)
    {
        public static readonly Best None = new(-1, 0, default);
    }

    private Best _best;
    private int _template;
    private SentenceBlock _block = null!;
    private readonly StateTable _interned = new();

    private void Collect(int template)
    {
        _template = template;
        _block = _automaton.Templates[template].Block;
        _seen.Clear();
        _interned.Clear();
        if (_captures.Count == 0)
            _captures.Add(default);
        Follow(_automaton.Templates[template].Start, 0, true, 0, 0);
    }

    private void Follow(int id, int position, bool wordStart, int capture, int literals)
    {
        while (true)
        {
            if (++_steps > MaxSteps)
                return;
            var state = _automaton.States[id];
            switch (state.Kind)
            {
                case NodeKind.Accept:
                    if (position >= _tail)
                        Judge(capture, literals);
                    return;

                case NodeKind.Literal:
                    if (!Step(_automaton.Literals[state.Argument], ref position, ref wordStart, out var matched))
                        return;
                    literals += matched;
                    id = state.Next;
                    continue;

                case NodeKind.Split:
                    // The same place with the same slots was come by earlier with at least as much literal text: that way wins.
                    ref var earlier = ref _seen.Get(
                        (ulong)id, ((ulong)capture << 20) | ((ulong)position << 1) | (wordStart ? 1UL : 0), out var known);
                    if (known && earlier >= literals)
                        return;
                    earlier = literals;
                    for (var i = 0; i < state.Next; i++)
                    {
                        var target = _automaton.Targets[state.Argument + i];
                        if (Reaches(target, position, wordStart))
                            Follow(target, position, wordStart, capture, literals);
                    }

                    return;

                default:
                    FollowSpans(state, position, wordStart, capture, literals);
                    return;
            }
        }
    }

    private void FollowSpans(State state, int position, bool wordStart, int capture, int literals)
    {
        var reference = _automaton.References[state.Argument];
        if (reference.Kind == NodeKind.Wildcard)
        {
            var begin = SkipBlanks(position);
            for (var end = NextWildcardEnd(begin, begin, state.Next); end > 0 && HasRoom(reference, begin, end); end = NextWildcardEnd(begin, end, state.Next))
            {
                var starts = StartsWord(end);
                if (Reaches(state.Next, end, starts))
                {
                    var span = new Span(begin, end, -1, 0, 0, starts);
                    Follow(state.Next, end, starts, Push(capture, state.Argument, span, WildcardKey(begin, end)), literals);
                }
            }

            return;
        }

        var (first, count) = SpansOf(reference, position, wordStart);
        for (var i = first; i < first + count; i++)
        {
            var span = _spans[i];
            var starts = span.WordStart ?? wordStart;
            if (!Reaches(state.Next, span.End, starts))
                continue;
            if (reference.Kind == NodeKind.Text
                && !ContextRules.MayMatch(_block, _automaton.Lists[reference.Index][span.Value].Value.Context))
                continue;
            Follow(state.Next, span.End, starts, Push(capture, state.Argument, span, (ulong)i), literals + span.Literals);
        }
    }

    /// <summary>Equal chains of slots get equal numbers, so that ways can be compared by them.</summary>
    private int Push(int previous, int reference, Span span, ulong key)
    {
        ref var id = ref _interned.Get(((ulong)previous << 32) | (uint)reference, key, out var known);
        if (!known)
        {
            id = _captures.Count;
            _captures.Add(new Capture(previous, reference, span));
        }

        return id;
    }

    private static ulong WildcardKey(int begin, int end) => (1UL << 63) | ((ulong)begin << 32) | (uint)end;

    private void Judge(int capture, int literals)
    {
        var wildcards = 0;
        var nameLength = -1;
        var nameSeen = false;
        for (var at = capture; at > 0; at = _captures[at].Previous)
        {
            var reference = _automaton.References[_captures[at].Reference];
            var isWildcard = reference.Kind == NodeKind.Wildcard || _captures[at].Span.IsGuess;
            if (isWildcard)
                wildcards++;
            if (!nameSeen && reference.Slot == NameSlot)
            {
                nameSeen = true;
                if (!isWildcard)
                    nameLength = _folded.AsSpan(_captures[at].Span.Start, _captures[at].Span.End - _captures[at].Span.Start).Trim(' ').Length;
            }
        }

        if (!nameSeen && FillsNameItself())
            nameLength = 0;
        var rank = new Rank(nameLength >= 0, Math.Max(nameLength, 0), wildcards, literals);
        if ((_best.Template < 0 || rank.CompareTo(_best.Rank) > 0) && ContextAllows(capture))
            _best = new Best(_template, capture, rank);
    }

    private bool FillsNameItself()
    {
        if (_block.Slots.ContainsKey(NameSlot))
            return true;
        foreach (var (key, required) in _block.RequiresContext)
        {
            if (SlotFor(key, required) == NameSlot)
                return true;
        }

        return false;
    }

    private bool ContextAllows(int capture)
    {
        foreach (var (key, excluded) in _block.ExcludesContext)
        {
            if (ContextValue(key, capture) is { } actual && ContextRules.IsExcluded(excluded, actual))
                return false;
        }

        foreach (var (key, required) in _block.RequiresContext)
        {
            if (!ContextRules.IsSatisfied(required, ContextValue(key, capture)))
                return false;
        }

        return true;
    }

    private DataValue? ContextValue(string key, int capture)
    {
        for (var at = capture; at > 0; at = _captures[at].Previous)
        {
            if (EntryOf(_captures[at])?.Value.Context?.GetValueOrDefault(key) is { } value)
                return value;
        }

        return _known?.GetValueOrDefault(key);
    }

    private TextEntry? EntryOf(Capture capture)
    {
        var reference = _automaton.References[capture.Reference];
        return reference.Kind == NodeKind.Text ? _automaton.Lists[reference.Index][capture.Span.Value] : null;
    }

    /// <summary>The slot a demanded context value is copied to, or null.</summary>
    private static string? SlotFor(string key, DataValue required)
    {
        if (required.Kind != DataKind.Map || !required.Members.TryGetValue("slot", out var slot))
            return null;
        return slot.Kind == DataKind.Text ? slot.Text : slot == DataValue.True ? key : null;
    }
}
