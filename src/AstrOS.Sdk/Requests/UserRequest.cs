using System.Text.Json;
using System.Text.Json.Serialization;

namespace AstrOS.Sdk.Requests;

/// <summary>
/// What a person says: the body of <c>POST /v1/requests</c>. Other fields are refused: a misspelt one would otherwise be
/// silently without effect.
/// </summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record UserRequest
{
    /// <summary>The words, 1 to 4,000 characters of text; control characters other than white space are refused.</summary>
    public required string Text { get; init; }

    /// <summary>Whose request this is. Left out, the caller; given, it must be the caller.</summary>
    public string? UserId { get; init; }

    /// <summary>The conversation it belongs to. Left out, a new one is begun, and the response's metadata names it.</summary>
    public string? SessionId { get; init; }

    /// <summary>When it was said, within the last day. Left out, the moment it arrives.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>How it was put.</summary>
    public InputMethod InputMethod { get; init; }

    /// <summary>
    /// What else the client knows: <c>language</c> (BCP 47, such as <c>de</c>) and <c>time_zone</c> (IANA, such as
    /// <c>Europe/Berlin</c>) are understood, and refused when they are neither; the rest is not looked at.
    /// </summary>
    public IReadOnlyDictionary<string, JsonElement>? Metadata { get; init; }
}
