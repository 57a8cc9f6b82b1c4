using System.ComponentModel;
using System.Text.Json.Serialization;

namespace AstrOS.Builtins.Notes;

internal sealed record NoteAddInput
{
    [Description("What to note. Without it the user is asked.")]
    public string? Text { get; init; }
}

internal sealed record NoteListInput;

internal sealed record NoteSearchInput
{
    [Description("Words that the notes hold, in any order; beginnings of words will do.")]
    public string? Query { get; init; }
}

/// <summary>Which note; nothing is needed when there is only one.</summary>
internal sealed record NoteDeleteInput
{
    [Description("Its id.")]
    public string? Id { get; init; }

    [Description("What it says, or words of it.")]
    public string? Text { get; init; }

    [Description("Its place in the list that the user was shown last, or among all, the oldest first; counted from 1, -1 is the newest.")]
    public int? Position { get; init; }

    [Description("The last place, too, is meant in the list that was shown.")]
    public bool? Shown { get; init; }

    [Description("Every note.")]
    public bool? All { get; init; }
}

/// <summary>What to put back; without anything what was deleted last.</summary>
internal sealed record NoteRestoreInput
{
    [Description("The notes, and how each stood.")]
    public IReadOnlyList<NoteRestoreItem>? Items { get; init; }
}

internal sealed record NoteRestoreItem
{
    [Description("Its id.")]
    public required string Id { get; init; }

    [Description("How it stood; null when it was not there.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public NoteVersion? Version { get; init; }
}

internal sealed record NoteVersion
{
    [Description("What it said.")]
    public required string Text { get; init; }

    [Description("When it was made, ISO 8601.")]
    public required DateTimeOffset CreatedAt { get; init; }
}
