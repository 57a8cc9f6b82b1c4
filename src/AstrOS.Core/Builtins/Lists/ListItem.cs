namespace AstrOS.Builtins.Lists;

/// <summary>A line of a list as it stands.</summary>
internal sealed record ListItem(string Id, string List, string Text, DateTimeOffset CreatedAt, DateTimeOffset? CompletedAt = null)
{
    public bool IsOpen => CompletedAt is null;
}

/// <summary>What an act does to one line; null where there is none, before or after.</summary>
internal sealed record ListChange(string Id, ListItem? From, ListItem? To);
