namespace AstrOS.Sdk.Sessions;

/// <summary>One request of the past with its answer, as listed by <c>GET /v1/sessions/{id}/history</c> and <c>GET /v1/history</c>.</summary>
public sealed record HistoryEntry
{
    /// <summary>The request's id.</summary>
    public required string RequestId { get; init; }

    /// <summary>The conversation it belongs to.</summary>
    public required string SessionId { get; init; }

    /// <summary>When it was said.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What was said.</summary>
    public required string Text { get; init; }

    /// <summary>What was answered.</summary>
    public required string Message { get; init; }

    /// <summary>What was recognised; null when nothing was.</summary>
    public string? Intent { get; init; }

    /// <summary>Whether it was answered.</summary>
    public required bool Success { get; init; }

    /// <summary>From arrival to answer, in milliseconds.</summary>
    public required double DurationMs { get; init; }
}
