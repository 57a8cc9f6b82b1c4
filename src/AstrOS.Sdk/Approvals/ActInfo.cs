namespace AstrOS.Sdk.Approvals;

/// <summary>One act of the journal, as <c>GET /v1/acts</c> lists it.</summary>
public sealed record ActInfo
{
    /// <summary>Its number, for <c>POST /v1/undo</c>.</summary>
    public required long Id { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The tool's whole id.</summary>
    public required string Tool { get; init; }

    /// <summary>What the user said; null for a direct call.</summary>
    public string? Said { get; init; }

    /// <summary>What was answered; null where that is not known.</summary>
    public string? Answer { get; init; }

    /// <summary>begun, done, failed, undone or stuck.</summary>
    public required string State { get; init; }

    /// <summary>The act that this one took back; null when it took none back.</summary>
    public long? Undoes { get; init; }

    /// <summary>Whether it can be taken back.</summary>
    public bool CanUndo { get; init; }

    /// <summary>Why it cannot be, as a word for programs such as <c>already_undone</c>, or what stopped one that is stuck; null when it can.</summary>
    public string? WhyNot { get; init; }
}
