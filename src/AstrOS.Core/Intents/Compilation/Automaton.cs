using AstrOS.Intents.Entities;
using AstrOS.Intents.Loading;

namespace AstrOS.Intents.Compilation;

internal enum NodeKind : byte { Accept, Literal, Split, Text, Range, Wildcard, Entity }

/// <summary>
/// A state of the automaton. Equal states are one, across all templates: two templates that end alike share their ends, and
/// what was found out about an end at a position holds for both.
/// </summary>
/// <param name="Kind">What it does.</param>
/// <param name="Argument">The literal, the reference, or for a split the first of its targets.</param>
/// <param name="Next">The state after it, or for a split the number of targets.</param>
internal readonly record struct State(NodeKind Kind, int Argument, int Next);

/// <summary>A word of a template: what is compared, and the blanks around it.</summary>
internal sealed class Literal(string text)
{
    /// <summary>As written, for examples.</summary>
    public readonly string Original = text;

    /// <summary>Folded, with its blanks.</summary>
    public readonly string Text = Folding.Fold(text);
    public readonly bool StartsBlank = text[0] == ' ';
    public readonly bool EndsBlank = text[^1] == ' ';
    public readonly int Length = text.Trim().Length;
}

/// <summary>A place in a template that fills a slot.</summary>
internal sealed class SlotReference
{
    public required string Slot { get; init; }

    public required string List { get; init; }

    /// <summary>Which of the lists, ranges or entities of its kind; for a wildcard the most words it takes, 0 for any.</summary>
    public required int Index { get; init; }

    public required NodeKind Kind { get; init; }
}

/// <summary>A sentence ready to be matched.</summary>
/// <param name="Start">The state it begins with.</param>
/// <param name="Block">What follows from it.</param>
/// <param name="Source">The sentence as written.</param>
/// <param name="Clauses">Sets of fragments; a text that lacks all fragments of one of them cannot match.</param>
internal sealed record CompiledTemplate(int Start, SentenceBlock Block, TemplateText Source, int[] Clauses);

/// <summary>All sentences of a language as one structure. Immutable.</summary>
internal sealed class Automaton
{
    public required State[] States { get; init; }

    /// <summary>Whether what follows from a state can begin inside a word; only then may a wildcard before it end inside one.</summary>
    public required bool[] BeginsInWord { get; init; }

    public required int[] Targets { get; init; }

    public required Literal[] Literals { get; init; }

    public required SlotReference[] References { get; init; }

    public required TextList[] Lists { get; init; }

    public required RangeDefinition[] Ranges { get; init; }

    public required IEntityParser[] Entities { get; init; }

    public required CompiledTemplate[] Templates { get; init; }

    public required FragmentIndex Index { get; init; }
}
