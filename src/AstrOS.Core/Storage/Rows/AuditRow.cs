namespace AstrOS.Storage.Rows;

/// <summary>One call of a tool as the gate saw it. Written before the act; the outcome is added after it.</summary>
public sealed class AuditRow
{
    /// <summary>The order of calls.</summary>
    public long Id { get; set; }

    /// <summary>UTC ticks.</summary>
    public required long At { get; init; }

    /// <summary>Whose call it was.</summary>
    public required string UserId { get; init; }

    /// <summary>The conversation.</summary>
    public required string SessionId { get; init; }

    /// <summary>The request.</summary>
    public required string RequestId { get; init; }

    /// <summary>The tool's whole id.</summary>
    public required string Tool { get; init; }

    /// <summary>What it does to the world.</summary>
    public required string Effect { get; init; }

    /// <summary>The arguments, a JSON object.</summary>
    public required string Arguments { get; init; }

    /// <summary>allow, ask or deny.</summary>
    public required string Decision { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>done, failed, error or cancelled; null while it runs, and for good when the daemon died in the act.</summary>
    public string? Outcome { get; set; }
}
