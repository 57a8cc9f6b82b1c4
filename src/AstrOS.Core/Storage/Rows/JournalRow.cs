namespace AstrOS.Storage.Rows;

/// <summary>An act that changed something, or was about to. Written, with its way back, before the act begins.</summary>
public sealed class JournalRow
{
    /// <summary>The order of acts.</summary>
    public long Id { get; set; }

    /// <summary>When it began, UTC ticks.</summary>
    public required long At { get; init; }

    /// <summary>Whose act it was.</summary>
    public required string UserId { get; init; }

    /// <summary>The conversation.</summary>
    public required string SessionId { get; init; }

    /// <summary>The request.</summary>
    public required string RequestId { get; init; }

    /// <summary>The tool's whole id.</summary>
    public required string Tool { get; init; }

    /// <summary>The arguments of the call, a JSON object.</summary>
    public required string Arguments { get; init; }

    /// <summary>What the user said; empty for a direct call.</summary>
    public required string Said { get; init; }

    /// <summary>The tool that takes it back; null when none can.</summary>
    public string? InverseTool { get; init; }

    /// <summary>The arguments of that call, a JSON object.</summary>
    public string? InverseArguments { get; init; }

    /// <summary>begun, done, failed, undone or stuck.</summary>
    public required string State { get; set; }

    /// <summary>The act that this one took back.</summary>
    public long? Undoes { get; init; }

    /// <summary>What was answered, in the user's language; why it is stuck.</summary>
    public string? Outcome { get; set; }
}
