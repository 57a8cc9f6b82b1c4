namespace AstrOS.Intents.Templates;

/// <summary>A parsed piece of a sentence template.</summary>
internal abstract record TemplateNode
{
    /// <summary>The parts it is made of.</summary>
    public virtual IReadOnlyList<TemplateNode> Parts => [];

    public bool MentionsRule() => this is RuleNode || Parts.Any(p => p.MentionsRule());
}

/// <summary>
/// One word of literal text with the white space around it, at most one blank on either side. Words are kept apart because the
/// matcher decides about blanks and dashes word by word.
/// </summary>
internal sealed record LiteralNode(string Text) : TemplateNode
{
    public static readonly LiteralNode Empty = new("");
    public static readonly LiteralNode Blank = new(" ");
}

/// <summary>Everything in order.</summary>
internal sealed record SequenceNode(IReadOnlyList<TemplateNode> Items) : TemplateNode
{
    public override IReadOnlyList<TemplateNode> Parts => Items;
}

/// <summary>One of them, the left one preferred; an optional part is an alternative whose last item is empty.</summary>
internal sealed record AlternativeNode(IReadOnlyList<TemplateNode> Items) : TemplateNode
{
    public override IReadOnlyList<TemplateNode> Parts => Items;
}

/// <summary>All of them, in any order, each with blanks around it.</summary>
internal sealed record PermutationNode(IReadOnlyList<TemplateNode> Items) : TemplateNode
{
    public override IReadOnlyList<TemplateNode> Parts => Items;
}

/// <summary>The values of a list or typed entity, filling a slot.</summary>
/// <param name="List">The list's or the entity type's name.</param>
/// <param name="Slot">The slot it fills.</param>
/// <param name="Position">Where in the template it stands, for error messages.</param>
internal sealed record ListNode(string List, string Slot, int Position) : TemplateNode;

/// <summary>The body of a rule in place.</summary>
internal sealed record RuleNode(string Rule, int Position) : TemplateNode;
