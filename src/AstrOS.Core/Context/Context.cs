using System.Text.Json;
using NodaTime;

namespace AstrOS.Contexts;

/// <summary>What is known in one conversation. Immutable; the next turn makes a new one.</summary>
public sealed record Context
{
    /// <summary>The conversation's id.</summary>
    public required string SessionId { get; init; }

    /// <summary>Whose it is.</summary>
    public required string UserId { get; init; }

    /// <summary>The language to try first, BCP 47 without region.</summary>
    public required string Language { get; init; }

    /// <summary>The user's time zone.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>How many requests the conversation holds.</summary>
    public int Requests { get; init; }

    /// <summary>When it began, UTC ticks.</summary>
    public long StartedAt { get; init; }

    /// <summary>The latest turns, the newest last.</summary>
    public IReadOnlyList<Turn> Turns { get; init; } = [];

    /// <summary>The latest turn that has shown a list, of whose lines "the second one" is said; null when there is none.</summary>
    public Turn? Shown => Turns.LastOrDefault(static turn => turn.ShowsList);

    /// <summary>What was asked last and waits for an answer; kept in memory alone.</summary>
    public PendingQuestion? Question { get; init; }
}

/// <summary>One request of the past with its answer.</summary>
public sealed record Turn
{
    /// <summary>The request's id.</summary>
    public required string RequestId { get; init; }

    /// <summary>When it was said, UTC ticks.</summary>
    public required long At { get; init; }

    /// <summary>voice, text or gui.</summary>
    public required string InputMethod { get; init; }

    /// <summary>What was said.</summary>
    public required string Text { get; init; }

    /// <summary>What was answered.</summary>
    public required string Message { get; init; }

    /// <summary>What was recognised; null when nothing was.</summary>
    public string? Intent { get; init; }

    /// <summary>0 to 1.</summary>
    public double? Confidence { get; init; }

    /// <summary>The values found, a JSON object.</summary>
    public string Entities { get; init; } = "{}";

    /// <summary>The tool that was called.</summary>
    public string? Tool { get; init; }

    /// <summary>The sentence that matched.</summary>
    public string? Sentence { get; init; }

    /// <summary>Whether it was answered.</summary>
    public required bool Success { get; init; }

    /// <summary>Why not, as a word for programs.</summary>
    public string? Error { get; init; }

    /// <summary>The language of the answer.</summary>
    public string? Language { get; init; }

    /// <summary>From arrival to answer, milliseconds.</summary>
    public required double DurationMs { get; init; }

    /// <summary>The number in the journal of the act that was done; known while the conversation is in memory.</summary>
    public long? Act { get; init; }

    /// <summary>Whether the answer showed a list; known while the conversation is in memory.</summary>
    public bool ShowsList { get; init; }

    /// <summary>The raw values of the answer; kept while the conversation is in memory, not stored.</summary>
    public JsonElement? Data { get; init; }
}
