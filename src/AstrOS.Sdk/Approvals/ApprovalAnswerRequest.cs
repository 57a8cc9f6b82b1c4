using System.Text.Json.Serialization;

namespace AstrOS.Sdk.Approvals;

/// <summary>The body of <c>POST /v1/approvals/{id}</c>.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ApprovalAnswerRequest
{
    /// <summary>The user's word.</summary>
    public required ApprovalWord Answer { get; init; }
}

/// <summary>What a user says to an act that waits.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ApprovalWord>))]
public enum ApprovalWord
{
    /// <summary>It must not happen.</summary>
    [JsonStringEnumMemberName("no")] No,

    /// <summary>It may happen this time.</summary>
    [JsonStringEnumMemberName("yes")] Yes,

    /// <summary>It may happen, and so may its like from now on.</summary>
    [JsonStringEnumMemberName("always")] Always,
}
