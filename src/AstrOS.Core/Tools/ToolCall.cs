using System.Text.Json;
using AstrOS.Sdk.Requests;
using NodaTime;

namespace AstrOS.Tools;

/// <summary>One call of a tool: what is asked, by whom, and under which circumstances.</summary>
public sealed record ToolCall
{
    /// <summary>The whole id of the tool.</summary>
    public required string ToolId { get; init; }

    /// <summary>A JSON object after the tool's schema.</summary>
    public required JsonElement Arguments { get; init; }

    /// <summary>Whose call it is.</summary>
    public required string UserId { get; init; }

    /// <summary>The conversation it belongs to.</summary>
    public required string SessionId { get; init; }

    /// <summary>The request it belongs to.</summary>
    public required string RequestId { get; init; }

    /// <summary>The language of the answer, BCP 47 without region.</summary>
    public required string Language { get; init; }

    /// <summary>The user's time zone.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>What the user said; empty for a direct call.</summary>
    public string Said { get; init; } = "";

    /// <summary>The act of the journal that this call takes back; null when it takes none back.</summary>
    public long? Undoes { get; init; }

    /// <summary>The act of the journal that this call does otherwise; what was said before that act is what "them" means here.</summary>
    public long? Corrects { get; init; }

    /// <summary>
    /// Whether this call puts right what a crash has left: the act that it takes back may have happened, in part, or not at all. What is
    /// as it should be already is then a success.
    /// </summary>
    public bool IsRecovery { get; init; }

    /// <summary>Takes what is to be told while the call runs.</summary>
    public Action<RequestEvent> Report { get; init; } = static _ => { };
}
