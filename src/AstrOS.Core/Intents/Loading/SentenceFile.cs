using AstrOS.Intents.Templates;

namespace AstrOS.Intents.Loading;

/// <summary>A template with the place it was written at.</summary>
internal sealed record TemplateText(string Text, TemplateNode Root, YamlNode Place);

/// <summary>What a <c>{name}</c> stands for.</summary>
internal abstract record ListDefinition;

/// <summary>Given values.</summary>
internal sealed record TextListDefinition(IReadOnlyList<ListValue> Values) : ListDefinition
{
    /// <summary>Whether a value refers to a rule, and so may mean something else in another place.</summary>
    public bool HasRules { get; } = Values.Any(v => v.In.MentionsRule());
}

/// <summary>Numbers from–to, written as digits or words.</summary>
internal sealed record RangeDefinition(int From, int To, int Step, FractionKind Fractions, double? Multiplier, bool Digits, bool Words)
    : ListDefinition;

internal enum FractionKind { None, Halves, Tenths }

/// <summary>Any text.</summary>
internal sealed record WildcardDefinition : ListDefinition
{
    public static readonly WildcardDefinition Instance = new();

    /// <summary>The most words it takes; 0 for any number.</summary>
    public int MostWords { get; init; }
}

/// <summary>Values that an entity parser finds.</summary>
internal sealed record EntityDefinition(string Type, YamlNode? Place) : ListDefinition;

/// <summary>One value of a text list.</summary>
/// <param name="In">What to look for.</param>
/// <param name="Out">The slot's value; null gives the text as typed.</param>
/// <param name="Context">What matching it adds to the context.</param>
/// <param name="Metadata">What matching it adds to the result's metadata.</param>
internal sealed record ListValue(
    TemplateNode In,
    DataValue? Out,
    IReadOnlyDictionary<string, DataValue>? Context = null,
    IReadOnlyDictionary<string, DataValue>? Metadata = null);

/// <summary>Sentences of one intent that share what follows from them.</summary>
internal sealed record SentenceBlock
{
    public required string Intent { get; init; }

    public required IReadOnlyList<TemplateText> Sentences { get; init; }

    public IReadOnlyDictionary<string, DataValue> Slots { get; init; } = Empty;

    public string? Response { get; init; }

    public IReadOnlyDictionary<string, DataValue> RequiresContext { get; init; } = Empty;

    public IReadOnlyDictionary<string, DataValue> ExcludesContext { get; init; } = Empty;

    public IReadOnlyList<string> RequiredKeywords { get; init; } = [];

    /// <summary>Whether a request must be written so: "note {text}" would else take in "the note was lost" without its article.</summary>
    public bool AsItStands { get; init; }

    public IReadOnlyDictionary<string, TemplateText> Rules { get; init; } = NoRules;

    public IReadOnlyDictionary<string, ListDefinition> Lists { get; init; } = NoLists;

    public IReadOnlyDictionary<string, DataValue> Metadata { get; init; } = Empty;

    /// <summary>Where the block comes from, for explanations.</summary>
    public string Origin { get; init; } = "";

    internal static readonly IReadOnlyDictionary<string, DataValue> Empty = new Dictionary<string, DataValue>();
    internal static readonly IReadOnlyDictionary<string, TemplateText> NoRules = new Dictionary<string, TemplateText>();
    internal static readonly IReadOnlyDictionary<string, ListDefinition> NoLists = new Dictionary<string, ListDefinition>();
}

/// <summary>What one file says.</summary>
internal sealed record SentenceFile
{
    public IReadOnlyList<SentenceBlock> Blocks { get; init; } = [];

    public IReadOnlyDictionary<string, TemplateText> Rules { get; init; } = SentenceBlock.NoRules;

    public IReadOnlyDictionary<string, ListDefinition> Lists { get; init; } = SentenceBlock.NoLists;

    public IReadOnlyList<string> SkipWords { get; init; } = [];

    /// <summary>Response templates: intent → key → template, as written.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Responses { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, string>>();
}
