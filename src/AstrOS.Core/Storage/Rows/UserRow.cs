namespace AstrOS.Storage.Rows;

/// <summary>A person who has used this installation.</summary>
public sealed class UserRow
{
    /// <summary>The login name.</summary>
    public required string Id { get; init; }

    /// <summary>The Unix user id; null for one known otherwise.</summary>
    public long? Uid { get; set; }

    /// <summary>What has been learned of their wishes, a JSON object.</summary>
    public string Preferences { get; set; } = "{}";

    /// <summary>UTC ticks.</summary>
    public required long CreatedAt { get; init; }

    /// <summary>UTC ticks.</summary>
    public required long LastActiveAt { get; set; }
}
