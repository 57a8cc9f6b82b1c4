namespace AstrOS.Storage.Rows;

/// <summary>What a user has allowed for good.</summary>
public sealed class GrantRow
{
    /// <summary>The order of grants.</summary>
    public long Id { get; set; }

    /// <summary>Whose.</summary>
    public required string UserId { get; init; }

    /// <summary>The tool's whole id.</summary>
    public required string Tool { get; init; }

    /// <summary>Where it holds, such as a folder; empty for everywhere.</summary>
    public required string Scope { get; init; }

    /// <summary>Since when, UTC ticks.</summary>
    public required long GrantedAt { get; init; }
}
