using System.Text.Json.Serialization;

namespace AstrOS.Sdk.Approvals;

/// <summary>The body of <c>POST /v1/undo</c>; an empty one takes the last act back.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record UndoRequest
{
    /// <summary>How many of the last acts, the newest first; null for one.</summary>
    public int? Count { get; init; }

    /// <summary>The number of one act; null for the last.</summary>
    public long? Id { get; init; }
}
