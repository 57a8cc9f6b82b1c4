using AstrOS.Intents.Compilation;
using AstrOS.Intents.Loading;

namespace AstrOS.Intents.Matching;

/// <summary>Writes out the best match; done once a text.</summary>
internal sealed partial class Matcher
{
    private MatchResult ToResult()
    {
        var template = _automaton.Templates[_best.Template];
        var block = template.Block;
        var chain = new List<Capture>();
        for (var at = _best.Capture; at > 0; at = _captures[at].Previous)
            chain.Add(_captures[at]);
        chain.Reverse();

        var slots = new Dictionary<string, SlotValue>(StringComparer.Ordinal);
        Dictionary<string, DataValue>? context = null;
        Dictionary<string, DataValue>? metadata = null;
        foreach (var capture in chain)
        {
            var slot = Fill(capture);
            slots[slot.Slot] = slot;
            if (EntryOf(capture)?.Value is not { } value)
                continue;
            Merge(ref context, _known, value.Context);
            Merge(ref metadata, block.Metadata, value.Metadata);
        }

        var filled = slots.Keys.ToHashSet(StringComparer.Ordinal);
        foreach (var (slot, value) in block.Slots)
        {
            if (!filled.Contains(slot))
                slots[slot] = new SlotValue(slot, value, "");
        }

        foreach (var (key, required) in block.RequiresContext)
        {
            if (SlotFor(key, required) is { } slot && !filled.Contains(slot)
                && ContextValue(key, _best.Capture) is { } value)
                slots[slot] = new SlotValue(slot, value.Unwrapped, "");
        }

        return new MatchResult
        {
            Block = block,
            Sentence = template.Source,
            Rank = _best.Rank,
            Slots = slots.Values.ToArray(),
            Context = context ?? _known ?? SentenceBlock.Empty,
            Metadata = metadata ?? block.Metadata,
        };
    }

    private static void Merge(
        ref Dictionary<string, DataValue>? all,
        IReadOnlyDictionary<string, DataValue>? first,
        IReadOnlyDictionary<string, DataValue>? more)
    {
        if (more is null)
            return;
        all ??= new Dictionary<string, DataValue>(first ?? SentenceBlock.Empty, StringComparer.Ordinal);
        foreach (var (key, value) in more)
            all[key] = value;
    }

    private SlotValue Fill(Capture capture)
    {
        var reference = _automaton.References[capture.Reference];
        var typed = _text[Math.Min(capture.Span.Start, _text.Length)..Math.Min(capture.Span.End, _text.Length)].Trim();
        return reference.Kind switch
        {
            NodeKind.Text => new SlotValue(reference.Slot, EntryOf(capture)!.Value.Out ?? DataValue.Of(typed), typed),
            NodeKind.Range => new SlotValue(reference.Slot, DataValue.Of(capture.Span.Number), typed),
            NodeKind.Entity => new SlotValue(reference.Slot, DataValue.Null, typed) 
            {
                Json = _entityValues[capture.Span.Value],
                IsFree = _entityValues[capture.Span.Value] is { ValueKind: System.Text.Json.JsonValueKind.String } said && said.ValueEquals(typed),
            },
            _ => new SlotValue(reference.Slot, DataValue.Of(typed), typed) { IsFree = true },
        };
    }
}
