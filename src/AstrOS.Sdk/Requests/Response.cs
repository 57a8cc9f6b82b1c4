using System.Text.Json;
using System.Text.Json.Serialization;

namespace AstrOS.Sdk.Requests;

/// <summary>What comes back for a <see cref="UserRequest"/>.</summary>
public sealed record Response
{
    /// <summary>Whether what was asked has been done or answered.</summary>
    public required bool Success { get; init; }

    /// <summary>The answer in words, made for reading aloud or showing; may hold several lines.</summary>
    public required string Message { get; init; }

    /// <summary>The answer in raw values: bytes, seconds, ISO 8601. Null when there is nothing beyond the words.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public JsonElement? Data { get; init; }

    /// <summary>Requests that would make sense next, each ready to be sent as it stands.</summary>
    public IReadOnlyList<string> Suggestions { get; init; } = [];

    /// <summary>Whether the answer is a question that the next request of the session should answer.</summary>
    public bool RequiresFollowup { get; init; }

    /// <summary>How the answer came about.</summary>
    public required ResponseMetadata Metadata { get; init; }
}
