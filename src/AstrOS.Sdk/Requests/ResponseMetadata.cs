using AstrOS.Sdk.Approvals;
using AstrOS.Sdk.Views;

namespace AstrOS.Sdk.Requests;

/// <summary>How a <see cref="Response"/> came about. On the wire an object whose unset fields are left out.</summary>
public sealed record ResponseMetadata
{
    /// <summary>The id under which the request is recorded.</summary>
    public required string RequestId { get; init; }

    /// <summary>The conversation it belongs to; give it with the next request to go on.</summary>
    public required string SessionId { get; init; }

    /// <summary>What was recognised, such as <c>clock.time</c>; null when nothing was.</summary>
    public string? Intent { get; init; }

    /// <summary>How sure the recognition is, 0 to 1.</summary>
    public double? Confidence { get; init; }

    /// <summary>The id of the tool that was called, when one was.</summary>
    public string? Tool { get; init; }

    /// <summary>Which part answered: <c>sentences</c> for the sentence engine, <c>direct</c> for a direct call, <c>none</c>.</summary>
    public required string Handler { get; init; }

    /// <summary>The language of the answer, BCP 47.</summary>
    public string? Language { get; init; }

    /// <summary>From arrival to answer, in milliseconds.</summary>
    public double DurationMs { get; init; }

    /// <summary>What went wrong, as a word for programs, such as <c>not_understood</c>; null on success.</summary>
    public string? Error { get; init; }

    /// <summary>What should be known though the answer holds; null when there is nothing.</summary>
    public IReadOnlyList<Warning>? Warnings { get; init; }

    /// <summary>How <see cref="Response.Data"/> is best shown; null when the words suffice.</summary>
    public View? View { get; init; }

    /// <summary>The number of the act in the journal, by which it can be undone; null when nothing was changed.</summary>
    public long? Act { get; init; }

    /// <summary>The act that waits for the user's word; null when none does.</summary>
    public ApprovalInfo? Approval { get; init; }
}
