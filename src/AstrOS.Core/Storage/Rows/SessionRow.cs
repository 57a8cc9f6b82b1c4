namespace AstrOS.Storage.Rows;

/// <summary>One conversation.</summary>
public sealed class SessionRow
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Whose it is.</summary>
    public required string UserId { get; init; }

    /// <summary>UTC ticks.</summary>
    public required long CreatedAt { get; init; }

    /// <summary>UTC ticks.</summary>
    public required long LastActiveAt { get; set; }

    /// <summary>How many requests it holds.</summary>
    public int Requests { get; set; }
}
