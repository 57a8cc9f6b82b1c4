using System.Text.Json;

namespace AstrOS.Contexts;

/// <summary>A question that a tool has asked and nobody has answered yet.</summary>
public sealed record PendingQuestion
{
    private static readonly TimeSpan Usually = TimeSpan.FromMinutes(2);

    /// <summary>The tool that asks, and is called with the answer.</summary>
    public required string ToolId { get; init; }

    /// <summary>What is known already, a JSON object.</summary>
    public required JsonElement Arguments { get; init; }

    /// <summary>Which arguments an answer may fill, each with the type of value; the first that fits is taken.</summary>
    public required IReadOnlyList<(string Argument, string Type)> Answers { get; init; }

    /// <summary>The question in words.</summary>
    public required string Text { get; init; }

    /// <summary>The language it was asked in.</summary>
    public required string Language { get; init; }

    /// <summary>When it was asked.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>The moment that an answer is measured from; null for now.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>The act that waits for a yes or no; null when a value is asked for.</summary>
    public string? ApprovalId { get; init; }

    /// <summary>When an answer comes too late.</summary>
    public DateTimeOffset ExpiresAt
    {
        get => field == default ? AskedAt + Usually : field;
        init;
    }
}
