namespace AstrOS.Storage.Rows;

/// <summary>One request, what was recognised in it and what was answered: a line of a session's history.</summary>
public sealed class IntentRow
{
    /// <summary>The request's id.</summary>
    public required string Id { get; init; }

    /// <summary>The conversation it belongs to.</summary>
    public required string SessionId { get; init; }

    /// <summary>Whose request it was.</summary>
    public required string UserId { get; init; }

    /// <summary>UTC ticks of when it was said.</summary>
    public required long CreatedAt { get; init; }

    /// <summary>voice, text or gui.</summary>
    public required string InputMethod { get; init; }

    /// <summary>What was said.</summary>
    public required string Text { get; init; }

    /// <summary>What was recognised; null when nothing was.</summary>
    public string? IntentType { get; init; }

    /// <summary>0 to 1.</summary>
    public double? Confidence { get; init; }

    /// <summary>The values found, a JSON object.</summary>
    public string Entities { get; init; } = "{}";

    /// <summary>The tool that was called.</summary>
    public string? Tool { get; init; }

    /// <summary>The sentence that matched.</summary>
    public string? Sentence { get; init; }

    /// <summary>What was answered.</summary>
    public required string Response { get; init; }

    /// <summary>Whether it was answered.</summary>
    public required bool Success { get; init; }

    /// <summary>Why not, as a word for programs.</summary>
    public string? Error { get; init; }

    /// <summary>The language of the answer.</summary>
    public string? Language { get; init; }

    /// <summary>From arrival to answer, milliseconds.</summary>
    public required double DurationMs { get; init; }
}
