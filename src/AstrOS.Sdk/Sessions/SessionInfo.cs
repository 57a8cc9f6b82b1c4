namespace AstrOS.Sdk.Sessions;

/// <summary>One conversation, as listed by <c>GET /v1/sessions</c>.</summary>
public sealed record SessionInfo
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Whose it is.</summary>
    public required string UserId { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When something was last said in it.</summary>
    public required DateTimeOffset LastActiveAt { get; init; }

    /// <summary>How many requests it holds.</summary>
    public required int Requests { get; init; }
}
