using AstrOS.Sdk.Tools;

namespace AstrOS.Sdk.Approvals;

/// <summary>An act that waits for its user's word, as <c>GET /v1/approvals</c> lists it.</summary>
public sealed record ApprovalInfo
{
    /// <summary>Its id, for <c>POST /v1/approvals/{id}</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The tool's whole id.</summary>
    public required string Tool { get; init; }

    /// <summary>What it does to the world.</summary>
    public required Effect Effect { get; init; }

    /// <summary>What will happen, in words.</summary>
    public required string Preview { get; init; }

    /// <summary>What "always" would cover, such as a folder; null for the tool as a whole, or where always is no answer.</summary>
    public string? Scope { get; init; }

    /// <summary>Whether "always" is an answer.</summary>
    public bool AllowsAlways { get; init; }

    /// <summary>The conversation in which it was asked.</summary>
    public required string SessionId { get; init; }

    /// <summary>When it was asked.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>When no answer is a no.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }
}
