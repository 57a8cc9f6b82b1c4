namespace AstrOS.Storage.Rows;

/// <summary>A line of a list, such as milk on the shopping list. A list is there as long as it has a line.</summary>
public sealed class ListItemRow
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Whose.</summary>
    public required string UserId { get; init; }

    /// <summary>The list's name as it is compared: small letters, without "list".</summary>
    public required string List { get; init; }

    /// <summary>What it says.</summary>
    public required string Text { get; set; }

    /// <summary>UTC ticks.</summary>
    public required long CreatedAt { get; init; }

    /// <summary>When it was ticked off, UTC ticks; null while it is open.</summary>
    public long? CompletedAt { get; set; }

    /// <summary>When it was taken off, UTC ticks; null while it is there.</summary>
    public long? RemovedAt { get; set; }
}
