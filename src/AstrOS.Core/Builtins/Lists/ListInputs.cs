using System.ComponentModel;
using System.Text.Json.Serialization;

namespace AstrOS.Builtins.Lists;

internal sealed record ListAddInput
{
    [Description("What to add: one thing, or several with commas or \"and\" between them; what stands in quotation marks stays one. Without it the user is asked.")]
    public string? Items { get; init; }

    [Description("Which list, such as shopping or to-do; the only one when left out, else the user is asked.")]
    public string? List { get; init; }
}

internal sealed record ListShowInput
{
    [Description("Which list; when left out the only one, or which lists there are.")]
    public string? List { get; init; }

    [Description("Which lists there are, even if there is only one.")]
    public bool? Lists { get; init; }
}

/// <summary>Which lines of a list.</summary>
internal record ListPickInput
{
    [Description("Its id.")]
    public string? Id { get; init; }

    [Description("What it says, or words of it; several with commas or \"and\" between them.")]
    public string? Item { get; init; }

    [Description("Which list; any when left out.")]
    public string? List { get; init; }

    [Description("Its place in the list, or in the one that the user was shown last; counted from 1, -1 is the last.")]
    public int? Position { get; init; }

    [Description("The place is meant in the list that was shown.")]
    public bool? Shown { get; init; }

    [Description("Everything on the list.")]
    public bool? All { get; init; }
}

internal sealed record ListCompleteInput : ListPickInput;

internal sealed record ListRemoveInput : ListPickInput
{
    [Description("Everything that is ticked off.")]
    public bool? Done { get; init; }
}

/// <summary>What to put back; without anything what was taken off last.</summary>
internal sealed record ListRestoreInput
{
    [Description("The lines, and how each stood.")]
    public IReadOnlyList<ListRestoreItem>? Items { get; init; }

    [Description("Without items: only of this list.")]
    public string? List { get; init; }
}

internal sealed record ListRestoreItem
{
    [Description("Its id.")]
    public required string Id { get; init; }

    [Description("How it stood; null when it was not there.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public ListVersion? Version { get; init; }
}

internal sealed record ListVersion
{
    [Description("The list it stood on.")]
    public required string List { get; init; }

    [Description("What it said.")]
    public required string Text { get; init; }

    [Description("When it was added, ISO 8601.")]
    public required DateTimeOffset CreatedAt { get; init; }

    [Description("When it was ticked off, ISO 8601; left out while it was open.")]
    public DateTimeOffset? CompletedAt { get; init; }
}
