namespace AstrOS.Storage.Rows;

/// <summary>A note.</summary>
public sealed class NoteRow
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Whose.</summary>
    public required string UserId { get; init; }

    /// <summary>What it says.</summary>
    public required string Text { get; set; }

    /// <summary>UTC ticks.</summary>
    public required long CreatedAt { get; init; }

    /// <summary>When it was deleted, UTC ticks; null while it is there.</summary>
    public long? RemovedAt { get; set; }
}
