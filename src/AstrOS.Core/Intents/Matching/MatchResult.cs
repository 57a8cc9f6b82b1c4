using AstrOS.Intents.Compilation;
using AstrOS.Intents.Loading;

namespace AstrOS.Intents.Matching;

/// <summary>How good a match is; see <see cref="CompareTo"/> for the order.</summary>
/// <param name="HasName">Whether the slot <c>name</c> is filled, and not by a wildcard.</param>
/// <param name="NameLength">How much text was matched for it.</param>
/// <param name="Wildcards">How many wildcards were used.</param>
/// <param name="Literals">How many characters of the template's own literals matched, without blanks.</param>
internal readonly record struct Rank(bool HasName, int NameLength, int Wildcards, int Literals) : IComparable<Rank>
{
    /// <summary>
    /// Greater is better: a filled name, the longer text for it, fewer wildcards, more literal text. What is equal here is
    /// decided by the order of the sentences. Typed entities count as list values do.
    /// </summary>
    public int CompareTo(Rank other)
    {
        if (HasName != other.HasName)
            return HasName ? 1 : -1;
        if (HasName && NameLength != other.NameLength)
            return NameLength.CompareTo(other.NameLength);
        if (Wildcards != other.Wildcards)
            return other.Wildcards.CompareTo(Wildcards);
        return Literals.CompareTo(other.Literals);
    }
}

/// <summary>A slot filled.</summary>
/// <param name="Slot">The slot.</param>
/// <param name="Value">Its value.</param>
/// <param name="Text">The text it came from; empty for a value fixed by the sentence.</param>
internal sealed record SlotValue(string Slot, DataValue Value, string Text)
{
    /// <summary>For a typed entity, its value in the JSON form of its type.</summary>
    public System.Text.Json.JsonElement? Json { get; init; }

    /// <summary>Whether the words themselves are the value, and could have been any others.</summary>
    public bool IsFree { get; init; }

    public System.Text.Json.JsonElement ToJson() => Json ?? Value.ToJson();
}

/// <summary>The best match of a text.</summary>
internal sealed record MatchResult
{
    public required SentenceBlock Block { get; init; }

    public required TemplateText Sentence { get; init; }

    public required Rank Rank { get; init; }

    public required IReadOnlyList<SlotValue> Slots { get; init; }

    /// <summary>What was passed in plus what matched values added.</summary>
    public required IReadOnlyDictionary<string, DataValue> Context { get; init; }

    public required IReadOnlyDictionary<string, DataValue> Metadata { get; init; }
}
